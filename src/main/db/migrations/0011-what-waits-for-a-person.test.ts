import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createOutboxStore } from '../../outbox/store/outbox-store.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

it('a till of the version before goes on in the old order, until it has asked what depends on what', () => {
  const db = new Sqlite(':memory:');
  migrate(db, migrations.slice(0, 10), ':memory:');
  const insert = db.prepare(`
    INSERT INTO operations (id, kind, lane, local_key, payload, state, attention, staff_code, staff_name, created_at_ms,
      due_at_ms, planned_at_ms)
    VALUES (@id, 'update', @lane, @lane, @payload, @state, CASE WHEN @state = 'attention' THEN 'correct-data' END, '1', 'A',
      1, 1, 1)`);
  const enterLane = db.prepare('INSERT INTO open_lanes (lane, seq) VALUES (@lane, @seq)');
  const keep = (id: string, lane: string, touches: string, state = 'waiting') => {
    const { lastInsertRowid: seq } = insert.run({ id, lane, payload: JSON.stringify([touches]), state });
    enterLane.run({ lane, seq });
  };
  keep('before', 'c1', 'a');
  keep('refused', 'c1', 'a', 'attention');
  keep('same', 'c1', 'a');
  keep('free', 'c1', 'b');
  keep('of another', 'c2', 'a');
  migrate(db, migrations, ':memory:');

  const clock = { now: () => 2 };
  const store = createOutboxStore(db, clock, ({ payload }) => ({
    touches: payload as string[],
    waitsFor: payload as string[],
  }));
  // Rows of that version have no digest of today. A till gives them one at its start.
  for (const id of ['before', 'refused', 'same', 'free', 'of another']) store.keepPicture(id, null);
  const heads = () => store.dueHeads({ limit: 9, exceptKinds: [] }).map(({ id }) => id);
  const end = (id: string) =>
    db.prepare(`UPDATE operations SET state = 'discarded', resolution = '' WHERE id = @id`).run({ id });
  expect(heads()).toEqual(['before', 'of another']);
  end('before');
  expect(heads()).toEqual(['of another']);
  store.refreshHolds();
  expect(heads()).toEqual(['free', 'of another']);
});
