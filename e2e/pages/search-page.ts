import type { Locator } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';
import { CustomerPage } from './customer-page.ts';
import { RegisterPage } from './register-page.ts';

export class SearchPage {
  readonly #till: TillApp;

  constructor(till: TillApp) {
    this.#till = till;
  }

  /** Opens it from any screen, by the shortcut. */
  static async open(till: TillApp): Promise<SearchPage> {
    await till.page.keyboard.press('F2');
    await till.shows('search');
    return new SearchPage(till);
  }

  async type(text: string): Promise<void> {
    await this.#till.page.getByRole('combobox', { name: en.search.title }).fill(text);
  }

  row(name: string): Locator {
    return this.#till.page.getByRole('option').filter({ hasText: name });
  }

  get rows(): Locator {
    return this.#till.page.getByRole('option');
  }

  /** The calm line under the box, or the sentence of an error. */
  says(text: string): Locator {
    return this.#till.page.getByText(text).first();
  }

  async openRow(name: string): Promise<CustomerPage> {
    await this.row(name).first().click();
    await this.#till.shows('customer');
    return new CustomerPage(this.#till);
  }

  /** Takes the offer to register the typed number, when nobody was found. */
  async registerMiss(): Promise<RegisterPage> {
    await this.#till.page.getByRole('button', { name: en.search.register.mobile }).click();
    await this.#till.shows('register');
    return new RegisterPage(this.#till);
  }
}
