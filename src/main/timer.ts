/** Runs something later. Returns a function that calls it off. */
export type Schedule = (delayMs: number, run: () => void) => () => void;

/** Past this many milliseconds `setTimeout` fires at once. */
const longestTimerMs = 2 ** 31 - 1;

export const systemSchedule: Schedule = (delayMs, run) => {
  const timer = setTimeout(run, Math.min(Math.max(0, delayMs), longestTimerMs));
  return () => clearTimeout(timer);
};
