import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';
import { SearchPage } from './search-page.ts';

type Person = { readonly code: string; readonly pin: string };

export class SignInPage {
  readonly #till: TillApp;

  constructor(till: TillApp) {
    this.#till = till;
  }

  async signIn(person: Person): Promise<SearchPage> {
    await this.#enter(person);
    await this.#till.shows('search');
    return new SearchPage(this.#till);
  }

  /** Tries to sign in, and answers what the till says about the wrong PIN. */
  async refused(person: Person): Promise<string> {
    await this.#enter(person);
    return this.#till.page.getByRole('alert').innerText();
  }

  async #enter({ code, pin }: Person): Promise<void> {
    const { page } = this.#till;
    await this.#till.shows('sign-in');
    await page.getByLabel(en.signIn.code).fill(code);
    await page.getByLabel(en.signIn.pin, { exact: true }).fill(pin);
    await page.getByRole('button', { name: en.signIn.submit }).click();
  }
}
