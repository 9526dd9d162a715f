import Sqlite from 'better-sqlite3';
import type { DamagedRow } from './damaged-rows.ts';
import type { Database } from './database.ts';
import { digestOf } from './operations/operation-digest.ts';

/** Puts rows of a damaged table into the fresh one. An operation that no longer fits is kept for a person. */
export function salvageInto(fresh: Database, table: string): (row: DamagedRow) => void {
  const insert = inserter(fresh, table);
  if (table !== 'operations') return insert;
  return (row) => {
    // Older tills gave their operations no digest.
    const whole = 'digest' in row ? row : { ...row, digest: digestOf(row) };
    if (!insert(whole) && isOperation(row)) insert(forPerson(row));
  };
}

/** A page of garbage holds meaningless rows. A row that does not name its operation is not an operation. */
export const isOperation = ({ id, seq }: DamagedRow) => typeof id === 'string' && id !== '' && Number(seq) > 0;

/** Keeps what is readable of an operation whose columns contradict each other. It is not sent; a person sees it. */
export function forPerson(row: DamagedRow): DamagedRow {
  const text = (name: string, otherwise = '') => (typeof row[name] === 'string' ? row[name] : otherwise);
  const number = (name: string) => (Number.isInteger(row[name]) ? row[name] : 0);
  const seq = Number(number('seq'));
  return {
    seq,
    id: row['id'],
    kind: text('kind', 'damaged') || 'damaged',
    lane: text('lane', `ndamaged-${seq}`),
    local_key: text('local_key', `ndamaged-${seq}`),
    title: text('title'),
    payload: text('payload'),
    state: 'attention',
    attention: 'unreadable-row',
    staff_code: text('staff_code'),
    staff_name: text('staff_name'),
    created_at_ms: number('created_at_ms'),
    due_at_ms: 0,
    planned_at_ms: 0,
  };
}

/** The insert answers false if the table's own rules refuse the row, or if the row is already there. */
export function inserter(fresh: Database, table: string): (row: DamagedRow) => boolean {
  const known = fresh.prepare('SELECT name FROM pragma_table_info(@table)').pluck().all({ table }) as string[];
  const prepared = new Map<string, Sqlite.Statement<DamagedRow>>();
  return (row) => {
    const columns = known.filter((name) => name in row);
    const names = columns.map((name) => `"${name}"`).join(', ');
    const values = columns.map((name) => `@${name}`).join(', ');
    const insert =
      prepared.get(names) ?? fresh.prepare<DamagedRow>(`INSERT INTO "${table}" (${names}) VALUES (${values})`);
    prepared.set(names, insert);
    try {
      return insert.run(row).changes === 1;
    } catch (cause) {
      if (cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_CONSTRAINT')) return false;
      throw cause;
    }
  };
}
