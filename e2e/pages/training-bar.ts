import { type Locator, expect } from '@playwright/test';
import { en } from '#renderer/locales/en/index.ts';
import type { TillApp } from '../fixtures/till-app.ts';

export class TrainingBar {
  readonly network: Locator;

  constructor(till: TillApp) {
    this.network = till.page.getByRole('switch', { name: en.frame.network });
  }

  async cutNetwork(): Promise<void> {
    await this.#turn(false);
  }

  async restoreNetwork(): Promise<void> {
    await this.#turn(true);
  }

  /** The switch shows its new state once the till has answered. So wait for the state, and do not read it at once. */
  async #turn(on: boolean): Promise<void> {
    await this.network.click();
    await expect(this.network).toBeChecked({ checked: on });
  }
}
