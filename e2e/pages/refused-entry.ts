import type { Locator } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';

/** An entry in "Needs attention", and the dialogs where a person decides about it. */
export class RefusedEntry {
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(panel: Locator, dialog: Locator) {
    this.panel = panel;
    this.dialog = dialog;
  }

  openStory(): Promise<void> {
    return this.#open(en.operation.story.attempts);
  }

  correct(): Promise<void> {
    return this.#open(en.operation.fix);
  }

  compare(): Promise<void> {
    return this.#open(en.operation.useExisting);
  }

  discard(): Promise<void> {
    return this.#open(en.operation.discard);
  }

  async #open(name: string): Promise<void> {
    await this.panel.getByRole('button', { name }).click();
    await this.dialog.waitFor();
  }
}
