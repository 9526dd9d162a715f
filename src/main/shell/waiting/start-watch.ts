import type { Schedule } from '../../timer.ts';
import type { Awaited } from '../page/plain-words.ts';

/** What a start waits for, and where that is. */
export type StartWait = { readonly why: Awaited; readonly details: readonly string[] };

/** Watches the steps of a start, so that one that hangs is told to the person who waits. */
export type StartWatch = {
  /** Does the work. If it takes long, people are told what they wait for: the innermost step. */
  readonly during: <T>(wait: StartWait, work: () => Promise<T>) => Promise<T>;
};

/** A start on a slow machine is over by then. Nobody looks at an empty screen for longer. */
const patienceMs = 4000;

/** @param onWait called when a step takes long, and again when the start waits for something else */
export function watchStart(schedule: Schedule, onWait: (wait: StartWait) => void): StartWatch {
  const steps: StartWait[] = [];
  let isSlow = false;
  const tell = () => {
    const innermost = steps.at(-1);
    if (isSlow && innermost) onWait(innermost);
  };
  return {
    during: async (wait, work) => {
      steps.push(wait);
      const cancel = schedule(patienceMs, () => {
        isSlow = true;
        tell();
      });
      try {
        return await work();
      } finally {
        cancel();
        steps.splice(steps.lastIndexOf(wait), 1);
        tell();
      }
    },
  };
}
