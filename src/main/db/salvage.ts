import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import { readDamagedRows } from './damaged-rows.ts';
import type { Database } from './database.ts';
import { type FoundLog, type MinedRow, mineRows } from './log/mine-log.ts';
import type { Marks } from './marks/marks.ts';
import { type Migration, migrate } from './migrate.ts';
import { bringOperations } from './operations/mined-operations.ts';
import { exchange, quarantineName, salvagedName } from './quarantine.ts';
import { type SalvageBase, openBase, removeWorkFiles } from './salvage-base.ts';
import { goOnFrom } from './salvage-history.ts';
import { mendLanes } from './salvage-lanes.ts';
import { salvageInto } from './salvage-row.ts';
import { isDamage } from './storage-trouble.ts';

/** What came over from a damaged database, so that a person knows. */
export type SalvageReport = {
  /** Where the damaged file lies now, unchanged. */
  readonly damagedFile: string;
  /** Operations that came over. */
  readonly operations: number;
  /** Operations that were made but can no longer be read. */
  readonly lostOperations: number;
};

/** Tables that no till can do without come first. All others follow. */
const firstTables = ['settings', 'staff', 'operations', 'open_lanes', 'attempts'];

/** What was found damaged, and what is known of it. */
export type Damaged = {
  readonly base: SalvageBase;
  readonly log: FoundLog;
  readonly marks: Marks;
};

/**
 * Makes a fresh database from all that can be read in a damaged one, and puts it in its place.
 *
 * The damaged file is moved aside unchanged and never deleted. The fresh one is whole on the disk before anything is
 * moved.
 *
 * @returns what came over; `null` if nothing can be read, and then everything stays where it was
 */
export function salvageDatabase(
  file: string,
  migrations: readonly Migration[],
  damaged: Damaged,
): SalvageReport | null {
  const unfinished = `${file}.salvaging`;
  removeWorkFiles(unfinished);
  const fresh = new Sqlite(unfinished);
  let counts: Counts | null;
  try {
    for (const pragma of ['journal_mode = delete', 'synchronous = full', 'foreign_keys = 1']) fresh.pragma(pragma);
    migrate(fresh, migrations, ':memory:');
    const base = openBase(file, unfinished, damaged);
    try {
      counts = fresh.transaction(() => copyAll(base, fresh, { ...damaged, mined: mine(file, damaged) }))();
    } finally {
      base?.close();
    }
  } finally {
    fresh.close();
  }
  if (counts) fs.renameSync(unfinished, salvagedName(file));
  removeWorkFiles(unfinished);
  if (counts === null) return null;
  const quarantine = quarantineName(file);
  exchange(file, quarantine);
  return { damagedFile: quarantine, ...counts };
}

/** Everything in the log: of what SQLite finds in it, the way there may lead over a broken page of the base. */
function mine(file: string, { log }: Damaged): readonly MinedRow[] {
  const frames = [...log.found, ...log.behind];
  if (frames.length === 0) return [];
  const pages = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  return mineRows(log, frames, (page) => {
    const at = (page - 1) * log.pageBytes;
    return at + log.pageBytes <= pages.length ? pages.subarray(at, at + log.pageBytes) : null;
  });
}

type Counts = Omit<SalvageReport, 'damagedFile'>;

/** Copies everything except images: the service has those, and a row of half a face is not worth keeping. */
function copyAll(
  base: Database | null,
  fresh: Database,
  { mined, marks }: Damaged & { readonly mined: readonly MinedRow[] },
): Counts | null {
  if (!base && mined.length === 0) return null;
  if (base) for (const table of tablesOf(fresh)) copyTable(base, fresh, table);
  bringOperations(fresh, mined);
  const operations = Number(fresh.prepare('SELECT COUNT(*) FROM operations').pluck().get());
  if (!base && operations === 0) return null;
  mendLanes(fresh);
  askAgainWhereHalf(fresh);
  // Operations are never deleted, so every hole in their numbers comes from the damage.
  const made = goOnFrom({ base, fresh, marks });
  return { operations, lostOperations: made - operations };
}

function tablesOf(fresh: Database): readonly string[] {
  const tables = fresh
    .prepare(
      `SELECT name FROM pragma_table_list
      WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'customer_search%'
        AND name NOT IN ('customer_images', 'till_history')`,
    )
    .pluck()
    .all() as string[];
  return [...firstTables, ...tables.filter((name) => !firstTables.includes(name))];
}

function copyTable(damaged: Database, fresh: Database, table: string): void {
  try {
    readDamagedRows(damaged, table, salvageInto(fresh, table));
  } catch (cause) {
    // An older till had no such table, or its very schema is broken. The other tables still come over.
    if (!(cause instanceof Sqlite.SqliteError) || (cause.code !== 'SQLITE_ERROR' && !isDamage(cause))) throw cause;
  }
}

/**
 * Settings without staff let nobody in, and staff without settings cannot be set up. If one is gone, the till is set up
 * again.
 */
function askAgainWhereHalf(fresh: Database): void {
  fresh.exec(`
    DELETE FROM settings WHERE NOT EXISTS (SELECT 1 FROM staff);
    DELETE FROM staff WHERE NOT EXISTS (SELECT 1 FROM settings WHERE key = 'training')`);
}
