/** The machine's clock and dice. They are asked here alone; everything else is handed one of these, for tests to steer. */
export type Clock = {
  /** Epoch milliseconds as the machine believes them: a person may set them forward or back. */
  readonly now: () => number;
};

export const systemClock: Clock = { now: () => Date.now() };

/** Milliseconds since some moment of this process. Never jumps, whatever a person does to the clock. */
export type Stopwatch = () => number;

export const systemStopwatch: Stopwatch = () => performance.now();

/** From 0 up to, never reaching, 1. */
export type Chance = () => number;

export const systemChance: Chance = () => Math.random();
