import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { migrations } from '../../db/migrations/index.ts';
import { migrate } from '../../db/migrate.ts';
import { type BacklogStore, createBacklogStore } from './backlog-store.ts';
import { type OutboxStore, createOutboxStore } from './outbox-store.ts';
import { ManualTime } from '../../testing/manual-time.ts';

let time: ManualTime;
let store: OutboxStore;
let backlog: BacklogStore;
let made: number;

beforeEach(() => {
  const db = new Sqlite(':memory:');
  migrate(db, migrations, ':memory:');
  time = new ManualTime();
  store = createOutboxStore(db, time);
  backlog = createBacklogStore(db, time);
  made = 0;
});

function keep(title: string, lane: string, alsoLanes: readonly string[] = []): string {
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
  store.add({ id, kind: 'card', lane, alsoLanes, title, payload: {}, staffCode: '7', staffName: 'Leyla' });
  return id;
}

function apply(id: string): void {
  store.claim(id);
  store.move(id, 'sending', { to: 'applied', customerId: 5, sideEffects: [], warnings: [] });
}

function refuse(id: string): void {
  store.claim(id);
  const why = { reason: 'correct-data', code: 1002, message: '', existingCustomerId: null } as const;
  store.move(id, 'sending', { to: 'attention', ...why });
}

const all = { offset: 0, limit: 200 };
const titles = (section: OutboxSection, range = all) => backlog.page(section, range).rows.map(({ title }) => title);

describe('a page of the outbox', () => {
  it('keeps a customer together, customers by their oldest entry', () => {
    keep('first of Rosa', 'c1');
    keep('first of Emil', 'c2');
    keep('second of Rosa', 'c1');
    expect(titles('open')).toEqual(['first of Rosa', 'second of Rosa', 'first of Emil']);
    expect(backlog.page('open', { offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ title: 'second of Rosa' }],
      current: true,
    });
  });

  it('says which entries wait for an earlier one, in whichever lane that stands', () => {
    keep('Rosa', 'c1');
    keep('a group', 'c2', ['c1']);
    keep('Emil', 'c2');
    keep('Vera', 'c3');
    const held = Object.fromEntries(backlog.page('open', all).rows.map((row) => [row.title, row.held]));
    expect(held).toEqual({ Rosa: false, 'a group': true, Emil: true, Vera: false });
  });

  it('tells apart what waits for the service, for a person, and what has ended today', async () => {
    apply(keep('of yesterday', 'c9'));
    await time.pass(24 * 60 * 60_000);
    refuse(keep('refused', 'c1'));
    keep('behind it', 'c1');
    apply(keep('sent first', 'c2'));
    await time.pass(1);
    apply(keep('sent last', 'c3'));
    expect(titles('attention')).toEqual(['refused']);
    expect(titles('open')).toEqual(['behind it']);
    expect(titles('done')).toEqual(['sent last', 'sent first']);
  });

  it('forgets at midnight what was done the day before, though nothing has changed', async () => {
    apply(keep('of yesterday', 'c9'));
    expect(titles('done')).toEqual(['of yesterday']);
    await time.pass(24 * 60 * 60_000);
    expect(titles('done')).toEqual([]);
  });

  it('may be a second old when it is long and keeps changing, and says so', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => keep(`entry ${index}`, `c${index}`));
    expect(backlog.page('open', all)).toMatchObject({ total: 1001, current: true });
    apply(ids[0] ?? '');
    expect(backlog.page('open', all)).toMatchObject({ total: 1001, current: false });
    await time.pass(1000);
    expect(backlog.page('open', all)).toMatchObject({ total: 1000, current: true });
  });
});

describe('whether anything is held up', () => {
  it('is so for a lost answer and for a busy service, not for what was never tried', () => {
    const id = keep('Rosa', 'c1');
    expect(backlog.isHeldUp()).toBe(false);
    store.claim(id);
    store.move(id, 'sending', { to: 'waiting', reason: 'busy', delayMs: 5000 });
    expect(backlog.isHeldUp()).toBe(true);
    store.claim(id);
    store.move(id, 'sending', { to: 'unknown', delayMs: 0 });
    expect(backlog.isHeldUp()).toBe(true);
  });
});
