import type { Locator } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import { scan } from '../fixtures/scanner.ts';
import type { TillApp } from '../fixtures/till-app.ts';
import { CustomerPage } from './customer-page.ts';

export type Registration = {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly mobileConsent?: boolean;
};

export class RegisterPage {
  readonly #till: TillApp;

  constructor(till: TillApp) {
    this.#till = till;
  }

  /** Opens it from any screen, by the shortcut. */
  static async open(till: TillApp): Promise<RegisterPage> {
    await till.page.keyboard.press('F3');
    await till.shows('register');
    return new RegisterPage(till);
  }

  field(name: 'firstName' | 'lastName' | 'mobile' | 'email' | 'card'): Locator {
    return this.#till.page.getByLabel(en.register[name], { exact: true });
  }

  async fill({ firstName, lastName, mobile, email, mobileConsent }: Registration): Promise<this> {
    if (mobile !== undefined) await this.field('mobile').fill(mobile);
    if (email !== undefined) await this.field('email').fill(email);
    if (firstName !== undefined) await this.field('firstName').fill(firstName);
    if (lastName !== undefined) await this.field('lastName').fill(lastName);
    if (mobileConsent) await this.consent('consentMobile').click();
    return this;
  }

  says(text: string | RegExp): Locator {
    return this.#till.page.getByText(text).first();
  }

  /** A field of the store's own, by its label. */
  extra(label: string): Locator {
    return this.#till.page.getByLabel(new RegExp(`^${label}`));
  }

  async choose(label: string, choice: string): Promise<void> {
    await this.extra(label).click();
    await this.#till.page.getByRole('option', { name: choice, exact: true }).click();
  }

  async openMore(): Promise<void> {
    await this.#till.page.getByRole('button', { name: en.register.more, exact: true }).click();
  }

  consent(name: 'consentMobile' | 'consentEmail' | 'personalMobile' | 'personalEmail'): Locator {
    return this.#till.page.getByRole('checkbox', { name: en.register[name], exact: true });
  }

  async tick(name: 'verifiedMobile' | 'verifiedEmail'): Promise<void> {
    await this.#till.page.getByRole('checkbox', { name: en.register[name], exact: true }).click();
  }

  /** Types as a scanner does. */
  scan(text: string): Promise<void> {
    return scan(this.#till.page, text);
  }

  /** Opens the customer that the note below the field names. */
  async openHolder(): Promise<CustomerPage> {
    await this.#till.page.getByRole('link', { name: en.customer.holder.open, exact: true }).press('Enter');
    await this.#till.shows('customer');
    return new CustomerPage(this.#till);
  }

  async press(): Promise<void> {
    await this.#till.page.getByRole('button', { name: new RegExp(`^${en.register.submit}\\b`) }).click();
  }

  async submit(): Promise<CustomerPage> {
    await this.press();
    await this.#till.shows('customer');
    return new CustomerPage(this.#till);
  }
}

/** Fills in and sends one registration. Answers once the till shows the outcome. */
export async function register(till: TillApp, registration: Registration): Promise<CustomerPage> {
  const page = await RegisterPage.open(till);
  await page.fill(registration);
  return page.submit();
}
