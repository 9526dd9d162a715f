import { type Locator, expect } from '@playwright/test';
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

  /** The panel that says the service has accepted the registration. */
  get registered(): Locator {
    return this.text(en.customer.done);
  }

  /** The choice for one kind of message by one channel. */
  choice(channel: string, priority: string): Locator {
    const table = this.#till.page.getByRole('table');
    const column = [en.customer.priority.TRANS, en.customer.priority.BULK].findIndex((one) => one === priority);
    return table.getByRole('row').filter({ hasText: channel }).getByRole('cell').nth(column);
  }

  button(name: string | RegExp): Locator {
    return this.#till.page.getByRole('button', { name });
  }

  /** Looks at what would be printed. */
  async onPaper(look: (paper: Locator) => Promise<void>): Promise<void> {
    const { page } = this.#till;
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1, includeHidden: false })).toHaveCount(1);
    await look(page.locator('.receipt'));
    await page.emulateMedia({ media: null });
  }

  get saved(): Locator {
    return this.#till.page.getByText(en.customer.saved, { exact: true });
  }
}
