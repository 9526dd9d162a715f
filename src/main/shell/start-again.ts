import { app } from 'electron';

/** Ends this process, and starts the till once more with the same command line. */
export function startAgain(): void {
  app.relaunch();
  app.quit();
}
