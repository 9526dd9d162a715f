import { expect, it, vi } from 'vitest';
import { systemSchedule } from './timer.ts';

/** Resolves after every due timer that was set before it has run. */
const soon = () => new Promise<void>((resolve) => systemSchedule(30, resolve));

it.each([2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER, Infinity])(
  'does not run at once what is %d ms away, as after a clock that was years ahead',
  async (delayMs) => {
    const run = vi.fn<() => void>();
    const callOff = systemSchedule(delayMs, run);
    await soon();
    callOff();
    expect(run).not.toHaveBeenCalled();
  },
);

it('runs what is overdue, and nothing that was called off', async () => {
  const [overdue, calledOff] = [vi.fn<() => void>(), vi.fn<() => void>()];
  systemSchedule(-5000, overdue);
  systemSchedule(1, calledOff)();
  await soon();
  expect(overdue).toHaveBeenCalledOnce();
  expect(calledOff).not.toHaveBeenCalled();
});
