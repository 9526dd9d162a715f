import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OperationRow } from '../../outbox/store/operation-row.ts';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import { isIntact } from '../operations/operation-digest.ts';
import { migrations } from './index.ts';

let db: Database;

const one = (sql: string) => db.prepare(sql).get() as Record<string, unknown>;
const countOf = () => one('SELECT count FROM till_history')['count'] as number;
const rows = () => db.prepare('SELECT * FROM operations ORDER BY seq').all() as OperationRow[];
const migrateTo = (version: number) => migrate(db, migrations.slice(0, version), ':memory:');

beforeEach(() => {
  db = new Sqlite(':memory:');
  db.pragma('foreign_keys = 1');
  migrateTo(8);
  const insert = db.prepare(`
    INSERT INTO operations (id, kind, lane, local_key, payload, state, attention, staff_code, staff_name, created_at_ms,
      due_at_ms, planned_at_ms, customer_id, resolution)
    VALUES (@id, @kind, 'c1', 'c1', @payload, @state, CASE WHEN @state = 'attention' THEN 'correct-data' END, '1', 'A',
      1, 1, 1, 1, 'x')`);
  for (const state of ['waiting', 'sending', 'unknown', 'attention', 'applied', 'discarded', 'refused']) {
    insert.run({ id: state, kind: 'card', payload: '{"version":1}', state });
  }
  insert.run({ id: 'image', kind: 'image', payload: '{"draft":{"base64":"AAAA"}}', state: 'waiting' });
  db.prepare(`UPDATE operations SET seq = 40 WHERE id = 'image'`).run();
  db.exec(`INSERT INTO outbox_pauses (only, reason, by_staff, since_ms) VALUES (1, 'manager', '4001', 7)`);
});

describe('a till of the version before', () => {
  it('keeps every row, and each gets the digest of what it says', () => {
    const before = rows();
    migrateTo(9);
    expect(rows()).toMatchObject(before);
    expect(rows().filter((row) => !isIntact(row))).toEqual([]);
    db.prepare(`UPDATE operations SET payload = '{"version":2}' WHERE id = 'waiting'`).run();
    expect(rows().filter((row) => !isIntact(row))).toMatchObject([{ id: 'waiting' }]);
  });

  it('counts its history on from the rows it has, under an id of its own', () => {
    migrateTo(9);
    expect(one('SELECT * FROM till_history')).toMatchObject({ count: 40, must_read: 0 });
    expect(one('SELECT till_id FROM till_history')['till_id']).toMatch(/^[0-9a-f]{32}$/);
    db.prepare(`UPDATE operations SET lane = 'c2' WHERE id = 'waiting'`).run();
    expect(countOf()).toBe(41);
    db.prepare(`UPDATE operations SET due_at_ms = 9 WHERE id = 'waiting'`).run();
    expect(countOf()).toBe(41);
  });

  it('stays paused as it was, and may be paused for data that was put back, but for nothing unheard of', () => {
    migrateTo(9);
    expect(one('SELECT * FROM outbox_pauses')).toEqual({ only: 1, reason: 'manager', by_staff: '4001', since_ms: 7 });
    db.exec(`UPDATE outbox_pauses SET reason = 'put-back'`);
    expect(() => db.exec(`UPDATE outbox_pauses SET reason = 'weather'`)).toThrow(/CHECK/);
  });

  it('lets the bytes of a picture go when its operation ends, and keeps how many there were', () => {
    migrateTo(9);
    db.prepare(`UPDATE operations SET state = 'applied' WHERE id = 'image'`).run();
    expect(JSON.parse(String(rows().at(-1)?.payload))).toEqual({ draft: { bytes: 3 } });
  });
});
