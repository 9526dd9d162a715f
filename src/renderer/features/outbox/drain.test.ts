import { expect, test } from 'vitest';
import type { OutboxSummary } from '#contract/operation.ts';
import { drainOf } from './drain.ts';

const draining: OutboxSummary = {
  attention: 2,
  waiting: 159,
  sending: 1,
  unknown: 0,
  heldByPerson: 0,
  appliedInRun: 40,
  appliedLastMinute: 80,
  oldestAtMs: 0,
  blockage: 'none',
  trouble: null,
};

test('counts what was sent and all that there was, without the entries that wait for a person', () => {
  expect(drainOf(draining)).toEqual({ done: 40, total: 200, leftMs: 120_000 });
});

test('promises no time while nothing was sent within a minute', () => {
  expect(drainOf({ ...draining, appliedLastMinute: 0 })?.leftMs).toBeNull();
});

test('does not wait for what a person has to free', () => {
  const { total = 0 } = drainOf(draining) ?? {};
  expect(drainOf({ ...draining, waiting: draining.waiting + 3, heldByPerson: 3 })?.total).toBe(total);
});

test('is not there while nothing drains', () => {
  expect(drainOf({ ...draining, blockage: 'network' })).toBeNull();
  expect(drainOf({ ...draining, appliedInRun: 0 })).toBeNull();
  expect(drainOf({ ...draining, waiting: 0, sending: 0 })).toBeNull();
  expect(drainOf({ ...draining, waiting: 2, appliedInRun: 1 })).toBeNull();
});
