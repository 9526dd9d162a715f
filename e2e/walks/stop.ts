import type { Speaking } from '../fixtures/looks/every-look.ts';
import type { TillApp } from '../fixtures/till-app.ts';

/** One thing that the window can show, and the way to it from the stop before. */
export type Stop = {
  readonly name: string;
  readonly go: (till: TillApp) => Promise<void>;
  readonly speaking?: Speaking;
};

/** Opens a dialog by its key. */
export const byKey = (name: string, key: string): Stop => ({
  name,
  go: async ({ page }) => {
    await closeDialogs(page);
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
  },
});

export async function closeDialogs(page: TillApp['page']): Promise<void> {
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) === 0) return;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}
