import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

it('removes the bytes of images from operations that have ended, and keeps those that wait', () => {
  const db = new Sqlite(':memory:');
  migrate(db, migrations.slice(0, 5), ':memory:');
  const insert = db.prepare(`
    INSERT INTO operations (id, kind, lane, local_key, payload, state, staff_code, staff_name, created_at_ms, due_at_ms,
      planned_at_ms, customer_id, resolution)
    VALUES (@id, @kind, 'c1', 'c1', @payload, @state, '1', 'A', 1, 1, 1, 1, 'x')`);
  const draft = { fileName: 'a.png', mediaType: 'image/png', base64: 'iVBORw0KGgoA' };
  const payload = JSON.stringify({ version: 1, draft });
  for (const state of ['waiting', 'applied', 'discarded']) insert.run({ id: state, kind: 'image', payload, state });
  insert.run({ id: 'damaged', kind: 'image', payload: '{"ver', state: 'applied' });
  insert.run({ id: 'card', kind: 'card', payload, state: 'applied' });
  migrate(db, migrations, ':memory:');
  const kept = db.prepare('SELECT id, payload FROM operations ORDER BY seq').raw().all() as [string, string][];
  const ended = JSON.stringify({ version: 1, draft: { fileName: 'a.png', mediaType: 'image/png', bytes: 9 } });
  expect(kept).toEqual([
    ['waiting', payload],
    ['applied', ended],
    ['discarded', ended],
    ['damaged', '{"ver'],
    ['card', payload],
  ]);
});
