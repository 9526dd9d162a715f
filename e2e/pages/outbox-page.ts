import type { Locator } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';
import { RefusedEntry } from './refused-entry.ts';

export class OutboxPage {
  readonly till: TillApp;
  /** The rows of the list below: what waits, or what is done. */
  readonly rows: Locator;
  readonly dialog: Locator;

  constructor(till: TillApp) {
    this.till = till;
    this.rows = till.page.getByRole('list', { name: en.outbox.list }).getByRole('button');
    this.dialog = till.page.getByRole('dialog');
  }

  /** Opens it from any screen, by the shortcut. */
  static async open(till: TillApp): Promise<OutboxPage> {
    await till.page.keyboard.press('F4');
    await till.shows('outbox');
    return new OutboxPage(till);
  }

  entry(name: string): Locator {
    return this.till.page.getByRole('listitem').filter({ hasText: name });
  }

  /** An entry that waits for a person. */
  refused(name: string): RefusedEntry {
    const section = this.till.page.getByRole('region', { name: en.outbox.groupAttention });
    return new RefusedEntry(section.locator('section').filter({ hasText: name }), this.dialog);
  }

  /** Turns the wheel this often over the list. */
  async scrollDown(turns: number): Promise<void> {
    await this.till.page.mouse.move(500, 600);
    for (let turn = 0; turn < turns; turn += 1) await this.till.page.mouse.wheel(0, 900);
  }

  async press(key: 'End' | 'Home'): Promise<void> {
    await this.till.page.keyboard.press(key);
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The entries that wait for a person. */
  get attention(): Locator {
    return this.till.page.getByRole('region', { name: en.outbox.groupAttention }).getByRole('listitem');
  }

  tab(name: 'open' | 'done'): Locator {
    return this.till.page.getByRole('button', { name: en.outbox.tabs[name] });
  }

  text(text: string): Locator {
    return this.till.page.getByText(text).first();
  }

  async showDone(): Promise<void> {
    await this.tab('done').click();
  }

  async showMore(): Promise<void> {
    await this.#press(en.outbox.more);
  }

  /** Only a manager sees these. */
  command(name: 'pause' | 'resume'): Locator {
    return this.till.page.getByRole('button', { name: en.outbox[name] });
  }

  async pause(): Promise<void> {
    await this.command('pause').click();
    await this.text(en.outbox.blocked.manager).waitFor();
  }

  async resume(): Promise<void> {
    await this.command('resume').click();
  }

  /** The button by which a manager says that no other till has this data. */
  get onlyCopy(): Locator {
    return this.till.page.getByRole('button', { name: en.outbox.onlyCopy });
  }

  async sendNow(): Promise<void> {
    await this.#press(en.outbox.sendNow);
  }

  /** Takes two steps, because it cannot be undone. */
  async confirmOnlyCopy(): Promise<void> {
    await this.onlyCopy.click();
    await this.dialog.getByRole('button', { name: en.outbox.onlyCopy }).click();
  }

  /** The button in the notice that the service refuses the till's password. Only managers see it. */
  get enterPassword(): Locator {
    return this.till.page.getByRole('button', { name: en.outbox.renewPassword.open });
  }

  get password(): Locator {
    return this.dialog.getByLabel(en.outbox.renewPassword.label);
  }

  async #press(name: string | RegExp): Promise<void> {
    await this.till.page.getByRole('button', { name }).click();
  }
}

/** The badge in the header. It is there only while something is not sent. */
export function outboxBadge(till: TillApp): Locator {
  return till.page.getByRole('link', { name: new RegExp(`^${en.frame.outbox}: `) });
}
