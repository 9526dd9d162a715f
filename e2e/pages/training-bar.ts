import type { Locator } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';

export class TrainingBar {
  readonly network: Locator;

  constructor(till: TillApp) {
    this.network = till.page.getByRole('switch', { name: en.shell.network });
  }

  async cutNetwork(): Promise<void> {
    await this.network.setChecked(false);
  }

  async restoreNetwork(): Promise<void> {
    await this.network.setChecked(true);
  }
}
