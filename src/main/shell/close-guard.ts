import { type BrowserWindow, app } from 'electron';
import type { Stopwatch } from '../clock.ts';

/** A person who asks twice within this time means it, whatever the page does with the question. */
const patienceMs = 10_000;

/**
 * Asks before a person closes the window of a till with unsent work.
 *
 * Asks only once: a page that cannot answer must not keep anybody in. If the system or a signal quits the app, that is
 * not held up, because nothing is lost by it.
 */
export function guardClose(
  window: BrowserWindow,
  {
    hasUnsent,
    ask,
    stopwatch,
  }: {
    readonly hasUnsent: () => boolean;
    readonly ask: () => void;
    readonly stopwatch: Stopwatch;
  },
): void {
  let askedAtMs = -Infinity;
  let quitting = false;
  app.once('before-quit', () => (quitting = true));
  window.on('close', (event) => {
    const askedJustNow = stopwatch() - askedAtMs < patienceMs;
    if (quitting || askedJustNow || window.webContents.isCrashed() || !hasUnsent()) return;
    event.preventDefault();
    askedAtMs = stopwatch();
    ask();
  });
}
