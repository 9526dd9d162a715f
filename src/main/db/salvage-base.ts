import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from './database.ts';
import type { FoundLog } from './log/mine-log.ts';
import { isDamage } from './storage-trouble.ts';

/**
 * From what a salvage starts:
 *
 * - `with-log`: the database with as much of its log as SQLite finds.
 * - `without-log`: the database's file alone, because the log belongs to a newer one.
 * - `log-alone`: there is only a log, as if its pages had been written to an empty file.
 */
export type SalvageBase = 'with-log' | 'without-log' | 'log-alone';

/** All that is begun beside a database, and removed again. What a kill leaves behind is removed at the next try. */
export function removeWorkFiles(unfinished: string): void {
  for (const copy of ['', '-header', '-base']) {
    for (const part of ['', '-wal', '-shm']) fs.rmSync(unfinished + copy + part, { force: true });
  }
}

/**
 * Opens the base of a salvage. If its header is broken, opens a copy with the header of a healthy database.
 *
 * @param unfinished the healthy database that is being made; copies lie beside it
 * @returns `null` if nothing in it can be read
 */
export function openBase(
  file: string,
  unfinished: string,
  { base, log }: { readonly base: SalvageBase; readonly log: FoundLog },
): Database | null {
  const start = base === 'with-log' ? file : `${unfinished}-base`;
  if (base === 'without-log') fs.copyFileSync(file, start);
  if (base === 'log-alone') replay(log, start);
  return openReadable(start) ?? openReadable(mendHeader(start, unfinished));
}

/** Writes the pages of all whole transactions to where they belong. Pages that only the lost file had stay empty. */
function replay({ bytes, found, pageBytes }: FoundLog, target: string): void {
  const file = fs.openSync(target, 'w', 0o600);
  try {
    for (const { page, at } of found) fs.writeSync(file, bytes, at, pageBytes, (page - 1) * pageBytes);
  } finally {
    fs.closeSync(file);
  }
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
function mendHeader(file: string, healthy: string): string {
  const copy = `${healthy}-header`;
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
