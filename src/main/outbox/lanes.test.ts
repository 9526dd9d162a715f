import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../db/migrations/index.ts';
import { migrate } from '../db/migrate.ts';
import type { Database } from '../db/database.ts';
import { type BacklogStore, createBacklogStore } from './store/backlog-store.ts';
import { type OutboxStore, createOutboxStore } from './store/outbox-store.ts';
import { ManualTime } from '../testing/manual-time.ts';

let db: Database;
let store: OutboxStore;
let backlog: BacklogStore;
let made = 0;
beforeEach(() => {
  db = new Sqlite(':memory:');
  migrate(db, migrations, ':memory:');
  const time = new ManualTime();
  store = createOutboxStore(db, time);
  backlog = createBacklogStore(db, time);
});

function add(lane: string, alsoLanes: readonly string[] = []): string {
  const id = `op-${(made += 1)}`;
  const staff = { staffCode: '1001', staffName: 'Asha' };
  store.add({ id, kind: 'update', lane, alsoLanes, title: lane, payload: {}, ...staff });
  return id;
}

const heads = () => store.dueHeads({ limit: 50, exceptKinds: [] }).map(({ id }) => id);
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
    const why = { reason: 'correct-data', code: 1001, message: '', existingCustomerId: null } as const;
    store.move(refused, 'waiting', { to: 'attention', ...why });
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
