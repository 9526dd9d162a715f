import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('spreads tries over the whole window and never waits longer than two minutes', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, chance) => {
      const delayMs = backoffMs({ attempts }, () => chance);
      expect(delayMs).toBeGreaterThanOrEqual(0);
      expect(delayMs).toBeLessThanOrEqual(120_000);
    }),
  );
});

it('doubles from fifteen seconds', () => {
  const almostOne = () => 0.9999999;
  expect([0, 1, 2, 3, 9].map((attempts) => backoffMs({ attempts }, almostOne))).toEqual([
    15_000, 30_000, 60_000, 120_000, 120_000,
  ]);
});

it('never undercuts what the service asked for', () => {
  expect(backoffMs({ attempts: 0, retryAfterMs: 600_000 }, () => 0)).toBe(600_000);
});
