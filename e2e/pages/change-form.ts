import type { Locator, Page } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import { scan } from '../fixtures/scanner.ts';
import type { TillApp } from '../fixtures/till-app.ts';

const keys = { identifiers: 'F6', card: 'F7', subscriptions: 'F8', details: 'F9' } as const;

const titles = { ...en.customer.change, removal: en.customer.cardRemove.title };

/** The form for one change to the customer on the screen, worked by keys alone. */
export class ChangeForm {
  readonly dialog: Locator;
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog');
  }

  static async open(till: TillApp, change: keyof typeof keys): Promise<ChangeForm> {
    await till.page.keyboard.press(keys[change]);
    return ChangeForm.shown(till, change);
  }

  /** The form that is already open. */
  static async shown(till: TillApp, change: keyof typeof keys | 'removal'): Promise<ChangeForm> {
    const form = new ChangeForm(till.page);
    await form.dialog.getByRole('heading', { name: titles[change] }).waitFor();
    return form;
  }

  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  says(text: string | RegExp): Locator {
    return this.dialog.getByText(text).first();
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  scan(text: string): Promise<void> {
    return scan(this.#page, text);
  }

  /** Adds an identifier of the chosen kind. */
  async add(value: string): Promise<void> {
    await this.field(en.customer.change.value).fill(value);
    await this.button(en.customer.change.add).and(this.dialog.locator(':enabled')).waitFor();
    await this.field(en.customer.change.value).press('Enter');
    await this.says(en.customer.change.mark.add).waitFor();
  }

  link(name: string): Locator {
    return this.dialog.getByRole('link', { name });
  }

  /** Picks an option from the list with this label. */
  async pick(label: string, option: string): Promise<void> {
    await this.field(label).press('Enter');
    await this.#page.getByRole('option', { name: option, exact: true }).click();
  }

  async remove(value: string): Promise<void> {
    await this.button(new RegExp(`^${en.customer.change.remove}: .*${value}$`)).press('Enter');
  }

  async choose(channel: string, priority: string, choice: 'OPTIN' | 'OPTOUT'): Promise<void> {
    const group = this.dialog.getByRole('group', { name: `${channel}, ${priority}` });
    await group.getByRole('button', { name: en.customer.choice[choice] }).press('Space');
  }

  async send(): Promise<void> {
    await this.#page.keyboard.press('Control+Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
