import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../db/migrations/index.ts';
import { migrate } from '../db/migrate.ts';
import type { Database } from '../db/database.ts';
import { type BacklogStore, createBacklogStore } from './store/backlog-store.ts';
import { type OutboxStore, createOutboxStore } from './store/outbox-store.ts';
import type { AttentionReason } from '#contract/operation.ts';
import { type Reach, reachesEverything } from './reach.ts';
import { ManualTime } from '../testing/manual-time.ts';

let db: Database;
let store: OutboxStore;
let backlog: BacklogStore;
let made = 0;
beforeEach(() => {
  db = new Sqlite(':memory:');
  migrate(db, migrations, ':memory:');
  const time = new ManualTime();
  store = createOutboxStore(db, time, ({ payload }) => payload as Reach);
  backlog = createBacklogStore(db, time);
});

/** @param touches words; one beginning with `-` is touched, and not waited for */
function add(lane: string, alsoLanes: readonly string[] = [], touches: Reach['touches'] = ['a']): string {
  const id = `op-${(made += 1)}`;
  const staff = { staffCode: '1001', staffName: 'Asha' };
  store.add({ id, kind: 'update', lane, alsoLanes, title: lane, payload: reachOf(touches), ...staff });
  return id;
}

function reachOf(touches: Reach['touches']): Reach {
  if (touches === 'everything') return reachesEverything;
  return {
    touches: touches.map((one) => one.replace('-', '')),
    waitsFor: touches.filter((one) => !one.startsWith('-')),
  };
}

const heads = () => store.dueHeads({ limit: 50, exceptKinds: [] }).map(({ id }) => id);
const find = (id: string) => store.find(id) ?? fail();
const fail = (): never => {
  throw new Error('That operation is not there');
};
const refuse = (id: string, reason: AttentionReason = 'correct-data', from: 'waiting' | 'unknown' = 'waiting') => {
  store.move(id, from, { to: 'attention', reason, code: 1001, message: '', existingCustomerId: null });
};
const lose = (id: string) => {
  store.claim(id);
  store.move(id, 'sending', { to: 'unknown', delayMs: 0 });
};
const apply = (id: string) => {
  store.claim(id);
  store.move(id, 'sending', { to: 'applied', customerId: 5, sideEffects: [], warnings: [] });
};

describe('lanes', () => {
  it('let one operation of a customer go at a time, in order', () => {
    const [first, second] = [add('c1'), add('c1')];
    expect(heads()).toEqual([first]);
    store.claim(first);
    expect(heads()).toEqual([]);
    apply(first);
    store.move(first, 'sending', { to: 'applied', customerId: 5, sideEffects: [], warnings: [] });
    expect(heads()).toEqual([second]);
  });

  it('are not held by each other, a refused one holds its own alone', () => {
    const [refused, held, other] = [add('c1'), add('c1'), add('c2')];
    refuse(refused);
    expect(heads()).toEqual([other]);
    expect(held).not.toBe(other);
  });

  it('are several for a group, which neither overtakes nor is overtaken in any', () => {
    const before = add('c2');
    const group = add('c1', ['c2', 'c3']);
    const after = add('c3');
    expect(heads()).toEqual([before]);
    apply(before);
    expect(heads()).toEqual([group]);
    apply(group);
    expect(heads()).toEqual([after]);
  });

  it('of a group hold it for a cashier who waits too', () => {
    add('c2');
    const group = add('c1', ['c2']);
    expect(store.isHead(group)).toBe(false);
  });

  it('that become one never have two on their way', () => {
    const [born, known] = [add('n1'), add('c9')];
    store.claim(known);
    store.renameLane('n1', 'c9');
    expect(heads()).toEqual([]);
    apply(known);
    store.move(known, 'sending', { to: 'applied', customerId: 9, sideEffects: [], warnings: [] });
    expect(heads()).toEqual([born]);
  });

  it('leave out kinds of which the service takes no more, and hold nobody for them', () => {
    add('c1');
    expect(store.dueHeads({ limit: 50, exceptKinds: ['update'] })).toEqual([]);
  });
});

describe('what a person has to decide about', () => {
  it('holds what touches the same and what depends on that, and lets all others go in their order', () => {
    const refused = add('c1', [], ['a']);
    const [same, free, behindSame, last] = [['a', 'b'], ['c'], ['b'], ['d']].map((one) => add('c1', [], one));
    refuse(refused);
    expect(heads()).toEqual([free]);
    expect([same, behindSame].map((id) => backlog.isHeldByPerson(find(id ?? '')))).toEqual([true, true]);
    apply(free ?? '');
    expect(heads()).toEqual([last]);
    store.resolve(refused, { to: 'discarded', by: '4001', reason: 'not wanted' });
    expect(heads()).toEqual([same]);
  });

  it('does not hold what waits for nothing, not even a later one of the same', () => {
    const [refused, out, again] = [add('c1', [], ['a']), add('c1', [], ['-a']), add('c1', [], ['a'])];
    refuse(refused);
    expect(heads()).toEqual([out]);
    refuse(out);
    expect(heads()).toEqual([]);
    expect(store.dependentsOf(find(out)).map(({ id }) => id)).toEqual([again]);
  });

  it.each<[string, AttentionReason, Reach['touches'], string]>([
    ['it makes the customer', 'already-member', 'everything', 'c1'],
    ['nobody can read it', 'unreadable-row', ['a'], 'c1'],
    ['the service answers with somebody else', 'wrong-record', ['a'], 'c1'],
    ['the id belongs to nobody', 'stale-id', ['a'], 'c1'],
    ['there is no customer', 'customer-missing', ['a'], 'c1'],
    ['the service has not named the customer', 'correct-data', ['a'], 'n1'],
  ])('holds everything while who the customer is stands open: %s', (_, reason, touches, lane) => {
    const refused = add(lane, [], touches);
    const [other, out] = [add(lane, [], ['b']), add(lane, [], ['-b'])];
    refuse(refused, reason);
    expect(heads()).toEqual([]);
    expect(store.dependentsOf(find(refused)).map(({ id }) => id)).toEqual([other, out]);
    store.resolve(refused, { to: 'waiting', by: '4001' });
    expect(heads()).toEqual([refused]);
  });

  it('holds through a group what depends on it in another lane', () => {
    const refused = add('c1', [], ['a']);
    const group = add('c2', ['c1'], ['a', 'g']);
    const [behind, free] = [add('c2', [], ['g']), add('c2', [], ['b'])];
    refuse(refused);
    expect(heads()).toEqual([free]);
    expect(store.holderOf(find(behind))?.id).toBe(group);
    expect(store.holderOf(find(group))?.id).toBe(refused);
    expect(store.holderOf(find(free))).toBeNull();
    expect(store.dependentsOf(find(refused)).map(({ id }) => id)).toEqual([group, behind]);
  });

  it('holds what is added, corrected or moved to it later, and no longer what was corrected away from it', () => {
    const refused = add('c1', [], ['a']);
    refuse(refused);
    const [added, elsewhere] = [add('c1', [], ['a']), add('n7', [], ['a'])];
    expect(heads()).toEqual([elsewhere]);
    store.renameLane('n7', 'c1');
    expect(heads()).toEqual([]);
    store.keepPayload(added, reachOf(['b']));
    expect(heads()).toEqual([added]);
    store.keepPayload(refused, reachOf(['b']));
    expect(heads()).toEqual([elsewhere]);
  });

  it('may be one that was sent before, and then nothing goes before its answer is found, whatever came first', () => {
    const [refused, lost] = [add('c1', [], ['a']), add('c1', [], ['b'])];
    refuse(refused);
    lose(lost);
    store.resolve(refused, { to: 'waiting', by: '4001' });
    expect(heads()).toEqual([lost]);
    expect(store.holderOf(find(refused))?.id).toBe(lost);
    store.move(lost, 'unknown', { to: 'waiting', reason: 'not-tried', delayMs: 0 });
    expect(heads()).toEqual([refused]);
  });

  it('does not keep a lost answer from being looked for, unless nobody knows whose it is', () => {
    const [first, lost] = [add('c1', [], ['a']), add('c1', [], ['a'])];
    store.readAllBeforeSending();
    refuse(first, 'person-decides', 'unknown');
    expect(heads()).toEqual([lost]);
    store.resolve(first, { to: 'waiting', by: '4001' });
    refuse(first, 'stale-id', 'unknown');
    expect(heads()).toEqual([]);
  });

  it('is known again after the flags were lost', () => {
    const [refused, same, free] = [add('c1', [], ['a']), add('c1', [], ['a']), add('c1', [], ['b'])];
    refuse(refused);
    db.exec('UPDATE open_lanes SET for_person = 1 - for_person');
    store.refreshHolds();
    expect(heads()).toEqual([free]);
    expect(store.holderOf(find(same))?.id).toBe(refused);
  });
});

describe('the backlog', () => {
  it('lists customers by their oldest operation, and each one’s together', () => {
    const ids = [add('c1'), add('c2'), add('c1'), add('c3'), add('c2')];
    const rows = backlog.page('open', { offset: 0, limit: 10 });
    expect(rows.total).toBe(5);
    expect(rows.rows.map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1], ids[4], ids[3]]);
    expect(backlog.page('open', { offset: 2, limit: 2 }).rows.map(({ id }) => id)).toEqual([ids[1], ids[4]]);
  });

  it('counts what it lists', () => {
    const [first, second] = [add('c1'), add('c2')];
    apply(first);
    expect(backlog.counts()).toMatchObject({ waiting: 1, sending: 0, appliedLastMinute: 1 });
    expect(backlog.page('done', { offset: 0, limit: 10 }).rows.map(({ id }) => id)).toEqual([first]);
    expect([backlog.pendingOf('c2'), backlog.pendingOf('c1')]).toEqual(['waiting', null]);
    expect(second).toBeDefined();
  });
});
