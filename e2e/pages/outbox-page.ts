import type { Locator } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';

export class OutboxPage {
  readonly #till: TillApp;

  constructor(till: TillApp) {
    this.#till = till;
  }

  /** From any screen, by the shortcut. */
  static async open(till: TillApp): Promise<OutboxPage> {
    await till.page.keyboard.press('F4');
    await till.shows('outbox');
    return new OutboxPage(till);
  }

  entry(name: string): Locator {
    return this.#till.page.getByRole('listitem').filter({ hasText: name });
  }

  /** What waits for a person. */
  get attention(): Locator {
    return this.#till.page.getByRole('region', { name: en.outbox.groupAttention }).getByRole('listitem');
  }

  tab(name: 'open' | 'done'): Locator {
    return this.#till.page.getByRole('button', { name: en.outbox.tabs[name] });
  }

  text(text: string): Locator {
    return this.#till.page.getByText(text).first();
  }

  /** By which a manager vouches for a copied data folder. */
  get onlyCopy(): Locator {
    return this.#till.page.getByRole('button', { name: en.outbox.onlyCopy });
  }

  async sendNow(): Promise<void> {
    await this.#till.page.getByRole('button', { name: en.outbox.sendNow }).click();
  }
}

/** The badge in the header, there only while something is not sent. */
export function outboxBadge(till: TillApp): Locator {
  return till.page.getByRole('link', { name: new RegExp(`^${en.shell.outbox}: `) });
}
