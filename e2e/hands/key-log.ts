import type { Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/** One action on the window, timed by the page's clock. */
export type Logged = { readonly kind: 'key' | 'touch' | 'scan'; readonly key: string; readonly atMs: number };

type Kept = { keyLog?: Logged[] };

/** From now on, notes every key and every touch before anything in the page can take them. */
export async function beginKeyLog(page: Page): Promise<void> {
  await page.evaluate(() => {
    const log: Logged[] = [];
    const modifiers = ['Control', 'Meta', 'Alt', 'Shift'];
    (globalThis as Kept).keyLog = log;
    const note = (kind: Logged['kind'], key: string, atMs: number) => log.push({ kind, key, atMs });
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => note('key', modifiers.includes(key) ? `${key}+` : key, timeStamp),
      true,
    );
    window.addEventListener('pointerdown', ({ pointerType, timeStamp }) => note('touch', pointerType, timeStamp), true);
  });
}

/** What was noted since `beginKeyLog`. A scan is one action, however many keys it sends. */
export function keyLog(page: Page): Promise<readonly Logged[]> {
  return page.evaluate(() => (globalThis as Kept).keyLog ?? []);
}

/** The same hand, but each of its scans stands in the log as one scan. */
export function loggingScans(page: Page, hand: Hand): Hand {
  if (hand.name !== 'scanner') return hand;
  return {
    ...hand,
    show: async (field, text) => {
      const before = (await keyLog(page)).length;
      await hand.show(field, text);
      await page.evaluate((length) => {
        (globalThis as Kept).keyLog?.splice(length, Infinity, { kind: 'scan', key: '', atMs: performance.now() });
      }, before);
    },
  };
}
