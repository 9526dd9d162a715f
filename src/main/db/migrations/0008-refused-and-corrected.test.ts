import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

let db: Database;
const states = ['waiting', 'attention', 'applied', 'discarded'];

const textsOf = (type: string) =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = @type AND tbl_name = 'operations' ORDER BY name`)
    .pluck()
    .all({ type }) as string[];
const all = (table: string) => db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
const move = (id: string, state: string) =>
  db.prepare('UPDATE operations SET state = @state, attention = NULL WHERE id = @id').run({ id, state });

beforeEach(() => {
  db = new Sqlite(':memory:');
  db.pragma('foreign_keys = 1');
  migrate(db, migrations.slice(0, 7), ':memory:');
  const insert = db.prepare(`
    INSERT INTO operations (id, kind, lane, local_key, payload, state, attention, staff_code, staff_name, created_at_ms,
      due_at_ms, planned_at_ms, customer_id, resolution)
    VALUES (@state, 'card', 'c1', 'c1', '{}', @state, CASE WHEN @state = 'attention' THEN 'correct-data' END, '1', 'A',
      1, 1, 1, 1, 'x')`);
  for (const state of states) {
    const { lastInsertRowid: seq } = insert.run({ state });
    db.prepare(`INSERT INTO open_lanes (lane, seq) VALUES ('c1', @seq)`).run({ seq });
    db.prepare(`INSERT INTO attempts (operation_id, kind, mode, started_at_ms) VALUES (@state, 'card', 'live', 1)`).run(
      {
        state,
      },
    );
  }
  db.prepare(`UPDATE sqlite_sequence SET seq = 900 WHERE name = 'operations'`).run();
});

describe('a till of the version before', () => {
  it('keeps every row, index and trigger, and the number of the next row', () => {
    const before = { rows: all('operations'), indexes: textsOf('index'), triggers: textsOf('trigger') };
    const others = [all('attempts'), all('open_lanes')];
    migrate(db, migrations.slice(0, 8), ':memory:');
    const more = { follows: null, first_staff_code: null, first_staff_name: null };
    expect(all('operations')).toEqual(before.rows.map((row) => ({ ...row, ...more })));
    expect([all('attempts'), all('open_lanes')]).toEqual(others);
    expect(textsOf('index')).toEqual([...before.indexes, 'operations_that_follow'].toSorted());
    expect(textsOf('trigger')).toEqual(before.triggers);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    const next = db.prepare(`
      INSERT INTO operations (id, kind, lane, local_key, payload, state, staff_code, staff_name, created_at_ms,
        due_at_ms, planned_at_ms)
      VALUES ('next', 'card', 'c1', 'c1', '{}', 'waiting', '1', 'A', 1, 1, 1) RETURNING seq`);
    expect(next.pluck().get()).toBe(901);
  });

  it('may end an operation as refused, which then stands in no lane, and in no state that nobody knows', () => {
    expect(() => move('attention', 'refused')).toThrow(/CHECK/);
    migrate(db, migrations.slice(0, 8), ':memory:');
    move('attention', 'refused');
    expect(all('open_lanes').map(({ seq }) => seq)).not.toContain(2);
    expect(() => move('waiting', 'forgotten')).toThrow(/CHECK/);
  });

  it('still knows which operation a try and a place in a lane belong to', () => {
    migrate(db, migrations.slice(0, 8), ':memory:');
    const stray = `INSERT INTO attempts (operation_id, kind, mode, started_at_ms) VALUES ('nobody', 'card', 'live', 1)`;
    expect(() => db.exec(stray)).toThrow(/FOREIGN KEY/);
    expect(() => db.exec(`INSERT INTO open_lanes (lane, seq) VALUES ('c1', 77)`)).toThrow(/FOREIGN KEY/);
  });
});
