import os from 'node:os';

/**
 * The machine's clock and dice. Only this file asks them. All other code is handed one of these, so tests can steer it.
 */
export type Clock = {
  /** Epoch milliseconds as the machine believes them. A person may set them forward or back. */
  readonly now: () => number;
};

export const systemClock: Clock = { now: () => Date.now() };

/** Milliseconds since some moment of this process. Never jumps, whatever a person does to the clock. */
export type Stopwatch = () => number;

export const systemStopwatch: Stopwatch = () => performance.now();

/**
 * The same, from when the machine was started. It also counts while the machine sleeps, but only hundredths of a second.
 */
export const systemUptime: Stopwatch = () => os.uptime() * 1000;

/** From 0 up to 1, never 1 itself. */
export type Chance = () => number;

export const systemChance: Chance = () => Math.random();
