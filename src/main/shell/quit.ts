import { app } from 'electron';

/** A request on its way may still be answered. Nobody waits longer than this, and nothing is lost without an answer. */
const patienceMs = 2000;

/** Closes what is open before the app ends, once, and within a bounded time. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, patienceMs));
    // Electron ignores a quit that is asked for while it is still telling us of the last one. So we ask in the next
    // turn.
    void Promise.race([close(), deadline]).finally(() => setImmediate(() => app.quit()));
  });
  app.on('window-all-closed', () => app.quit());
}
