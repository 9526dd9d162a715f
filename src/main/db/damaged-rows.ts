import type { Database } from './database.ts';
import { isDamage } from './storage-trouble.ts';

export type DamagedRow = Readonly<Record<string, unknown>>;

/** In practice no row id is higher, so the search past a broken page ends here. */
const lastRowid = 2 ** 52;

/**
 * Hands over every row of a table that can still be read, and skips the rest.
 *
 * A broken page makes SQLite throw in the middle of a table. Row ids lead past it: a seek by row id reads only the
 * pages on its way, so it finds the rows behind the broken page ("B-tree Pages" in SQLite's file format).
 */
export function readDamagedRows(db: Database, table: string, take: (row: DamagedRow) => void): void {
  if (hasRowid(db, table)) readByRowid(db, table, take);
  else readFromBothEnds(db, table, take);
}

function readByRowid(db: Database, table: string, take: (row: DamagedRow) => void): void {
  const rows = db.prepare(`SELECT rowid AS salvage_rowid, * FROM "${table}" WHERE rowid > @after ORDER BY rowid`);
  const one = db.prepare(`SELECT * FROM "${table}" WHERE rowid = @rowid`);
  const next = db.prepare(`SELECT rowid FROM "${table}" WHERE rowid > @after ORDER BY rowid LIMIT 1`).pluck();
  const seek = (after: number) => Number(next.get({ after }) ?? Infinity);
  const seeks = (after: number) => untilDamage(() => seek(after) > after);

  let after = -1;
  while (after < lastRowid) {
    const ended = untilDamage(() => {
      for (const found of rows.iterate({ after })) {
        const { salvage_rowid: rowid, ...row } = found as DamagedRow;
        // A page of garbage may still look like a page, with row ids that lead back.
        if (Number(rowid) <= after) return false;
        after = Number(rowid);
        take(row);
      }
      return true;
    });
    if (ended) return;
    const place = pastDamage(after, seeks);
    if (place >= lastRowid) return;
    // We go from row to row, never from number to number: in garbage, row ids lie years apart.
    const rowid = seek(place);
    if (rowid >= lastRowid) return;
    untilDamage(() => {
      const found = one.get({ rowid });
      if (found) take(found as DamagedRow);
      return true;
    });
    after = rowid;
  }
}

/**
 * The first readable place behind the broken one. The steps double until a place can be read, then halve on the way
 * back.
 */
function pastDamage(broken: number, seeks: (after: number) => boolean): number {
  let [step, low] = [1, broken];
  while (broken + step < lastRowid && !seeks(broken + step)) {
    low = broken + step;
    step *= 2;
  }
  let high = broken + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (seeks(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** For small tables without row ids: reads the rows before the broken page, then the rows behind it. */
function readFromBothEnds(db: Database, table: string, take: (row: DamagedRow) => void): void {
  const key = db.prepare('SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk').pluck();
  const columns = (key.all({ table }) as string[]).map((name) => `"${name}"`);
  for (const direction of ['ASC', 'DESC']) {
    const order = columns.map((column) => `${column} ${direction}`).join(', ');
    const ended = untilDamage(() => {
      for (const row of db.prepare(`SELECT * FROM "${table}" ORDER BY ${order}`).iterate()) take(row as DamagedRow);
      return true;
    });
    if (ended) return;
  }
}

function hasRowid(db: Database, table: string): boolean {
  return db.prepare('SELECT wr FROM pragma_table_list WHERE name = @table').pluck().get({ table }) !== 1;
}

/** The result of a reading; false if it meets a broken page. Throws any other error. */
function untilDamage(read: () => boolean): boolean {
  try {
    return read();
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    return false;
  }
}
