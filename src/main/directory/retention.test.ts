import { beforeEach, describe, expect, it } from 'vitest';
import { ManualTime } from '../testing/manual-time.ts';
import { keepRetention } from './retention.ts';

const hourMs = 60 * 60_000;
let time: ManualTime;
let unused: number;
let knownOffsetMs: number | null;
let trouble: 'disk-full' | null;
let end: () => void;

/** A copy in which so many are unused. */
function forgetUnused(beforeMs: number, limit: number): number {
  expect(beforeMs).toBe(time.now() - 30 * 24 * hourMs);
  const gone = Math.min(unused, limit);
  unused -= gone;
  return gone;
}

beforeEach(() => {
  time = new ManualTime();
  unused = 1000;
  knownOffsetMs = 0;
  trouble = null;
  const serviceClock = {
    offsetMs: () => knownOffsetMs,
    wrongByMs: () => (knownOffsetMs === 0 ? null : knownOffsetMs),
  };
  const storage = { attempt: <T>(write: () => T) => (trouble === null ? write() : null) };
  const schedule = (delayMs: number, run: () => void) => time.schedule(delayMs, run);
  end = keepRetention({ directory: { forgetUnused }, clock: time, serviceClock, storage, schedule });
});

describe('the till forgets customers whom nobody has used for 30 days', () => {
  it('soon after its start, then each hour', async () => {
    await time.pass(1000);
    expect(unused).toBe(0);
    unused = 3;
    await time.pass(hourMs);
    expect(unused).toBe(0);
  });

  it.each([null, 400 * 24 * hourMs])('not while the clock is wrong or may be (%s)', async (offsetMs) => {
    knownOffsetMs = offsetMs;
    await time.pass(2 * hourMs);
    expect(unused).toBe(1000);
    knownOffsetMs = 0;
    await time.pass(2 * hourMs);
    expect(unused).toBe(0);
  });

  it('not while the disk is in trouble, and not after the end', async () => {
    trouble = 'disk-full';
    await time.pass(hourMs);
    expect(unused).toBe(1000);
    end();
    trouble = null;
    await time.pass(5 * hourMs);
    expect(unused).toBe(1000);
  });
});
