import { expect, test } from 'vitest';
import type { OutboxSummary } from '#contract/operation.ts';
import { badgeOf, unsentCount } from './badge-state.ts';

const nothing: OutboxSummary = {
  attention: 0,
  waiting: 0,
  sending: 0,
  unknown: 0,
  heldByPerson: 0,
  appliedInRun: 0,
  appliedLastMinute: 0,
  oldestAtMs: null,
  blockage: 'none',
  trouble: null,
};

test('with nothing unsent the badge is quiet', () => {
  expect(badgeOf(nothing)).toEqual({ kind: 'quiet' });
});

test('entries that need attention come before everything else, and do not hide it', () => {
  expect(badgeOf({ ...nothing, attention: 2 })).toEqual({ kind: 'attention', count: 2, also: null });
  expect(badgeOf({ ...nothing, attention: 2, waiting: 5, sending: 1, blockage: 'network' })).toEqual({
    kind: 'attention',
    count: 2,
    also: { kind: 'blocked', blockage: 'network', trouble: null, count: 6 },
  });
  expect(badgeOf({ ...nothing, attention: 1, blockage: 'network' })).toMatchObject({
    also: { kind: 'blocked', count: 0 },
  });
  expect(badgeOf({ ...nothing, attention: 1, waiting: 3 })).toMatchObject({ also: { kind: 'waiting', count: 3 } });
});

test('what a person has to free is not counted as waiting to be sent', () => {
  const held = { ...nothing, attention: 1, waiting: 1, heldByPerson: 1 };
  expect(badgeOf(held)).toEqual({ kind: 'attention', count: 1, also: null });
  expect(badgeOf({ ...held, waiting: 3, unknown: 1 })).toMatchObject({ also: { kind: 'waiting', count: 3 } });
  expect(badgeOf({ ...held, waiting: 3, blockage: 'network' })).toMatchObject({ also: { kind: 'blocked', count: 2 } });
  expect(badgeOf({ ...held, waiting: 2, sending: 1, appliedInRun: 4 })).toMatchObject({ also: { done: 5, total: 6 } });
  expect(unsentCount(held)).toBe(2);
});

test('offline, the badge tells how many wait, with lost answers among them', () => {
  expect(badgeOf({ ...nothing, waiting: 3, unknown: 1, blockage: 'network' })).toEqual({
    kind: 'blocked',
    blockage: 'network',
    trouble: null,
    count: 4,
  });
});

test('while sending, the badge counts up to all that there was', () => {
  expect(badgeOf({ ...nothing, waiting: 2, sending: 1, appliedInRun: 4 })).toEqual({
    kind: 'sending',
    done: 5,
    total: 7,
  });
});

test('between two entries of a backlog it still says sending, until nothing was sent for a minute', () => {
  const draining = { ...nothing, waiting: 3, appliedInRun: 4 };
  expect(badgeOf({ ...draining, appliedLastMinute: 4 })).toMatchObject({ kind: 'sending', done: 5, total: 7 });
  expect(badgeOf(draining)).toEqual({ kind: 'waiting', count: 3 });
});

test('the badge tells how many wait for their next try', () => {
  expect(badgeOf({ ...nothing, waiting: 1 })).toEqual({ kind: 'waiting', count: 1 });
});

test('everything that the service has not accepted counts as unsent', () => {
  expect(unsentCount({ ...nothing, attention: 1, waiting: 1, sending: 1, unknown: 1 })).toBe(4);
});
