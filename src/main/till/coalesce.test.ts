import { expect, it } from 'vitest';
import { ManualTime } from '../testing/manual-time.ts';
import { coalesce } from './coalesce.ts';

it('runs at once, then four times a second at the most, and never swallows the last', async () => {
  const time = new ManualTime();
  const atMs: number[] = [];
  const told = coalesce(() => atMs.push(Math.round(time.stopwatch() / 10) * 10), {
    schedule: time.schedule,
    stopwatch: time.stopwatch,
  });
  for (let turn = 0; turn < 100; turn += 1) {
    told();
    await time.pass(10);
  }
  await time.pass(1000);
  expect(atMs).toEqual([0, 250, 500, 750, 1000]);
});
