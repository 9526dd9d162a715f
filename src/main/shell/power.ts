import { powerMonitor } from 'electron';

/** Calls back when the machine wakes or is unlocked: timers have slept, and the network may have changed. */
export function onWake(run: () => void): void {
  powerMonitor.on('resume', run);
  powerMonitor.on('unlock-screen', run);
}
