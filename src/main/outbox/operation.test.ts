import { describe, expect, it, test } from 'vitest';
import { operationView } from '#contract/operation.ts';
import { kinds } from '../kinds/kinds.ts';
import { ManualTime } from '../testing/manual-time.ts';
import { startTestTill } from '../testing/till/test-till.ts';
import { ServiceWorld } from '../testing/world/service-world.ts';
import { viewOf } from './operation-view.ts';
import { type Attempt, isCertainlyUnapplied, isRefusedLive, mayHaveArrived } from './operation.ts';

const time = new ManualTime();
const attempt = (over: Partial<Attempt>): Attempt => ({
  id: 1,
  mode: 'live',
  startedAtMs: 0,
  endedAtMs: 1,
  verdict: 'refused',
  status: 500,
  serviceCode: 3010,
  traceId: '',
  durationMs: 1,
  answer: '',
  ...over,
});

describe('a try', () => {
  test.each([
    ['retry', true],
    ['pause', true],
    ['refused', true],
    ['attention', false],
    ['unknown', false],
    ['conflict', false],
    ['applied', false],
    [null, false],
  ])('with the verdict %s has certainly changed nothing: %s', (verdict, certain) => {
    expect(isCertainlyUnapplied({ verdict, status: 500 })).toBe(certain);
    if (certain) expect(mayHaveArrived(attempt({ verdict }))).toBe(false);
  });

  it('that the till kept back has changed nothing', () => {
    expect(isCertainlyUnapplied({ verdict: 'attention', status: null })).toBe(true);
  });
});

describe('an operation', () => {
  const refusedNow = {
    state: 'attention',
    attention: 'correct-data',
    serviceCode: 1001,
    readFirstSinceMs: null,
  } as const;
  const isRefused = (...attempts: readonly Partial<Attempt>[]) => isRefusedLive(refusedNow, attempts.map(attempt));

  it('was refused while a person waited if the last try was, and no earlier one may have arrived', () => {
    expect(isRefused({})).toBe(true);
    expect(isRefused({ verdict: 'retry', status: null }, {})).toBe(true);
    expect(isRefused({ mode: 'replay' }, {})).toBe(true);
  });

  it.each<Partial<Attempt>>([
    { verdict: 'unknown' },
    { verdict: null },
    { verdict: 'conflict' },
    { verdict: 'attention' },
  ])('was not if an earlier try may have been applied: %o', (earlier) => expect(isRefused(earlier, {})).toBe(false));

  it('was not if the last try was sent later, was undecided, or if there was none', () => {
    expect([isRefused({ mode: 'replay' }), isRefused({ verdict: 'attention' }), isRefused()]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isRefusedLive({ ...refusedNow, state: 'waiting' }, [attempt({})])).toBe(false);
  });

  it.each([
    { attention: 'already-member', serviceCode: null },
    { attention: 'stale-id', serviceCode: 8009 },
  ] as const)('was not if a later reading has raised another question: %o', (question) =>
    expect(isRefusedLive({ ...refusedNow, ...question }, [attempt({})])).toBe(false),
  );
});

it.each([
  ['state', 'forgotten'],
  ['attention', 'forgotten'],
])('whose %s nobody knows is for a person, and can be listed', (column, value) => {
  const till = startTestTill(new ServiceWorld(time), time);
  const { id } = till.register('919845011111');
  till.db.pragma('ignore_check_constraints = 1');
  till.db.prepare(`UPDATE operations SET ${column} = @value WHERE id = @id`).run({ id, value });
  const operation = till.outbox.store.find(id);
  expect(operation).toMatchObject({ state: 'attention', attention: 'unreadable-row' });
  const view = operation && viewOf(operation, { held: false, kinds, outbox: till.outbox });
  expect(operationView.safeParse(view).success).toBe(true);
});
