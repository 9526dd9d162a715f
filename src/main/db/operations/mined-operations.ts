import type { Database } from '../database.ts';
import type { DamagedRow } from '../damaged-rows.ts';
import type { MinedRow } from '../log/mine-log.ts';
import { forPerson, inserter, isOperation } from '../salvage-row.ts';
import { isIntact } from './operation-digest.ts';

/** Puts the operations among mined rows into the fresh database, each as its last sound page tells it. */
export function bringOperations(fresh: Database, mined: readonly MinedRow[]): void {
  const columns = fresh.prepare(`SELECT name FROM pragma_table_info('operations')`).pluck().all() as string[];
  const least = columns.indexOf('digest') + 1;
  const rows = mined
    .filter(({ values }) => values.length >= least && values.length <= columns.length)
    .map(({ rowid, values, isSound }) => ({
      isSound,
      // SQLite keeps the row id in place of the key's column.
      row: { ...Object.fromEntries(values.map((value, index) => [columns[index], value])), seq: rowid } as DamagedRow,
    }))
    .filter(({ row }) => isOperation(row));

  const intact = new Map<unknown, (typeof rows)[number]>();
  for (const one of rows) {
    if (isIntact(one.row) && (one.isSound || !intact.has(one.row['id']))) intact.set(one.row['id'], one);
  }
  const insert = inserter(fresh, 'operations');
  const isThere = fresh.prepare('SELECT * FROM operations WHERE id = @id');
  const replace = replacer(fresh, columns);
  const keep = (row: DamagedRow) => insert(row) || insert(forPerson(row));
  for (const { row, isSound } of intact.values()) {
    const before = isThere.get({ id: row['id'] }) as DamagedRow | undefined;
    if (!before) keep(isSound ? row : atBirth(row));
    else if (isSound || !isIntact(before)) replace(row);
  }
  // What is left names an operation, but is not as it was written. A person sees it.
  for (const { row } of rows) if (!isThere.get({ id: row['id'] })) insert(forPerson(row));
}

/**
 * On a broken page, only what the digest covers is sure. An operation that stands nowhere else is kept as it was made,
 * and is read before it is sent.
 */
function atBirth(row: DamagedRow): DamagedRow {
  const sure = ['seq', 'id', 'kind', 'local_key', 'title', 'payload', 'picture', 'staff_code', 'staff_name', 'digest'];
  return {
    ...Object.fromEntries(sure.map((name) => [name, row[name]])),
    lane: row['local_key'],
    state: 'waiting',
    wait_reason: 'not-tried',
    created_at_ms: row['created_at_ms'],
    due_at_ms: 0,
    planned_at_ms: 0,
  };
}

function replacer(fresh: Database, columns: readonly string[]): (row: DamagedRow) => void {
  const changes = columns.filter((name) => name !== 'seq' && name !== 'id').map((name) => `"${name}" = @${name}`);
  const update = fresh.prepare(`UPDATE OR IGNORE operations SET ${changes.join(', ')} WHERE id = @id AND seq = @seq`);
  const nothing = Object.fromEntries(columns.map((name) => [name, null]));
  return (row) => {
    update.run({ ...nothing, ...row });
  };
}
