import type { Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/** One thing done to the window, on the page's clock. */
export type Logged = { readonly kind: 'key' | 'touch' | 'scan'; readonly key: string; readonly atMs: number };

type Kept = { keyLog?: Logged[] };

/** Notes every key and every touch from now on, before anything in the page can take them. */
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

/** What was noted since `beginKeyLog`; a scan is one thing, however many keys it sends. */
export function keyLog(page: Page): Promise<readonly Logged[]> {
  return page.evaluate(() => (globalThis as Kept).keyLog ?? []);
}

/** The same hand, whose scans stand in the log as what they are. */
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
