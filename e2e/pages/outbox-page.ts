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

  /** Only a manager sees these. */
  command(name: 'pause' | 'resume'): Locator {
    return this.#till.page.getByRole('button', { name: en.outbox[name] });
  }

  async pause(): Promise<void> {
    await this.command('pause').click();
    await this.text(en.outbox.blocked.manager).waitFor();
  }

  async resume(): Promise<void> {
    await this.command('resume').click();
  }

  async sendNow(): Promise<void> {
    await this.#till.page.getByRole('button', { name: en.outbox.sendNow }).click();
  }
}

/** The badge in the header, there only while something is not sent. */
export function outboxBadge(till: TillApp): Locator {
  return till.page.getByRole('link', { name: new RegExp(`^${en.shell.outbox}: `) });
}
