import type { Locator, Page } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';

type FileToChoose = Parameters<Locator['setInputFiles']>[0];

/** The form for a new photo, and the photo on the customer's page. */
export class PhotoForm {
  readonly dialog: Locator;
  readonly #page: Page;

  constructor({ page }: TillApp) {
    this.#page = page;
    this.dialog = page.getByRole('dialog');
  }

  /** The photo on the customer's page. A press on it opens the form. */
  get onPage(): Locator {
    return this.#page.getByRole('button', { name: en.customer.change.photo });
  }

  async open(): Promise<void> {
    await this.onPage.press('Enter');
    await this.field.waitFor();
  }

  get field(): Locator {
    return this.dialog.getByLabel(en.customer.photo.field);
  }

  choose(file: FileToChoose): Promise<void> {
    return this.field.setInputFiles(file);
  }

  get preview(): Locator {
    return this.dialog.getByRole('img', { name: en.customer.photo.new });
  }

  get submit(): Locator {
    return this.dialog.getByRole('button', { name: en.customer.photo.save });
  }

  says(text: string): Locator {
    return this.dialog.getByText(text);
  }

  async save(): Promise<void> {
    await this.preview.waitFor();
    await this.#page.keyboard.press('Control+Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
