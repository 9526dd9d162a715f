/** Runs something later; answers how to call it off. */
export type Schedule = (delayMs: number, run: () => void) => () => void;

/** `setTimeout` fires at once past this many milliseconds. */
const longestTimerMs = 2 ** 31 - 1;

export const systemSchedule: Schedule = (delayMs, run) => {
  const timer = setTimeout(run, Math.min(Math.max(0, delayMs), longestTimerMs));
  return () => clearTimeout(timer);
};
