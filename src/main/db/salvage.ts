import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import { readDamagedRows } from './damaged-rows.ts';
import type { Database } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { exchange, quarantineName, salvagedName } from './quarantine.ts';
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

/**
 * Makes a fresh database from all that can be read in a damaged one, and puts it in its place.
 *
 * The damaged file is moved aside unchanged and never deleted. The fresh one is whole on the disk before anything is
 * moved.
 *
 * @returns what came over; `null` if nothing can be read, and then everything stays where it was
 */
export function salvageDatabase(file: string, migrations: readonly Migration[]): SalvageReport | null {
  const unfinished = `${file}.salvaging`;
  removeWorkFiles(unfinished);
  const fresh = new Sqlite(unfinished);
  let counts: Counts | null;
  try {
    for (const pragma of ['journal_mode = delete', 'synchronous = full', 'foreign_keys = 1']) fresh.pragma(pragma);
    migrate(fresh, migrations, ':memory:');
    counts = withDamaged(file, unfinished, (damaged) => fresh.transaction(() => copyAll(damaged, fresh))());
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

/** Removes our own copies. What a kill left unfinished is begun again from the damaged file. */
function removeWorkFiles(unfinished: string): void {
  for (const copy of ['', '-header']) {
    for (const part of ['', '-wal', '-shm']) fs.rmSync(unfinished + copy + part, { force: true });
  }
}

type Counts = Omit<SalvageReport, 'damagedFile'>;

/** Reads the damaged file as it is. If its header is broken, reads a copy with the header of a healthy one. */
function withDamaged(file: string, healthy: string, work: (damaged: Database) => Counts): Counts | null {
  const copy = `${healthy}-header`;
  for (const mend of [() => file, () => mendHeader(file, healthy, copy)]) {
    const damaged = openReadable(mend());
    try {
      if (damaged) return work(damaged);
    } finally {
      damaged?.close();
    }
  }
  return null;
}

function openReadable(file: string): Database | null {
  const db = new Sqlite(file, { readonly: true });
  try {
    const tables = db.prepare(`SELECT COUNT(*) FROM sqlite_schema WHERE name IN ('operations', 'settings')`).pluck();
    if (Number(tables.get()) > 0) return db;
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
  }
  db.close();
  return null;
}

/** The first 100 bytes say how to read the rest ("The Database Header"). All our databases have the same. */
function mendHeader(file: string, healthy: string, copy: string): string {
  fs.copyFileSync(file, copy);
  if (fs.existsSync(`${file}-wal`)) fs.copyFileSync(`${file}-wal`, `${copy}-wal`);
  const header = fs.readFileSync(healthy).subarray(0, 100);
  // The change counter now differs from the one kept with the size, so SQLite asks the file system for the size.
  header.writeUInt32BE(header.readUInt32BE(92) + 1, 24);
  // We do not read the list of free pages, and do not know where it begins.
  header.writeUInt32BE(0, 32);
  header.writeUInt32BE(0, 36);
  const target = fs.openSync(copy, 'r+');
  fs.writeSync(target, header, 0, 100, 0);
  fs.closeSync(target);
  return copy;
}

/** Copies everything except images: the service has those, and a row of half a face is not worth keeping. */
function copyAll(damaged: Database, fresh: Database): Counts {
  const tables = fresh
    .prepare(
      `SELECT name FROM pragma_table_list
      WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'customer_search%'
        AND name <> 'customer_images'`,
    )
    .pluck()
    .all() as string[];
  const inOrder = [...firstTables, ...tables.filter((name) => !firstTables.includes(name))];
  for (const table of inOrder) copyTable(damaged, fresh, table);
  mendLanes(fresh);
  askAgainWhereHalf(fresh);
  const operations = Number(fresh.prepare('SELECT COUNT(*) FROM operations').pluck().get());
  // Operations are never deleted, so every hole in their numbers comes from the damage.
  const made = Math.max(lastMade(damaged), Number(fresh.prepare('SELECT MAX(seq) FROM operations').pluck().get()));
  if (made > 0) fresh.prepare(`UPDATE sqlite_sequence SET seq = @made WHERE name = 'operations'`).run({ made });
  return { operations, lostOperations: made - operations };
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

/**
 * Puts every open operation into its own lane, whatever became of the list of lanes. Takes ended operations out of it.
 */
function mendLanes(fresh: Database): void {
  fresh.exec(`
    INSERT OR IGNORE INTO open_lanes (lane, seq)
      SELECT lane, seq FROM operations WHERE state IN ('waiting', 'sending', 'unknown', 'attention');
    DELETE FROM open_lanes
      WHERE seq IN (SELECT seq FROM operations WHERE state NOT IN ('waiting', 'sending', 'unknown', 'attention'))`);
}

function lastMade(damaged: Database): number {
  try {
    return Number(damaged.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'operations'`).pluck().get() ?? 0);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    return 0;
  }
}
