import type { Locator } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';

export class CustomerPage {
  readonly #till: TillApp;

  constructor(till: TillApp) {
    this.#till = till;
  }

  name(text: string): Locator {
    return this.#till.page.getByRole('heading', { level: 1, name: text });
  }

  text(text: string | RegExp): Locator {
    return this.#till.page.getByText(text).first();
  }

  /** The panel that says the service has taken it. */
  get registered(): Locator {
    return this.text(en.customer.done);
  }

  button(name: string | RegExp): Locator {
    return this.#till.page.getByRole('button', { name });
  }

  get saved(): Locator {
    return this.#till.page.getByText(en.customer.saved, { exact: true });
  }
}
