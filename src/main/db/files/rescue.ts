import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { Database } from '../database.ts';
import { assertWhole } from '../first-look.ts';
import { progressIn } from '../history-store.ts';
import { isIntact } from '../operations/operation-digest.ts';
import { finishExchange, quarantineName, salvagedName } from '../quarantine.ts';
import { errorCodeOf, isDiskFull } from '../storage-trouble.ts';
import type { FilesState, FilesWatch } from './files-watch.ts';

/** What was put back after somebody removed or replaced the files under the running till. */
export type Rescued = {
  /** Where what lay in their place is kept now; `null` if nothing lay there. */
  readonly foundFile: string | null;
};

/** All that an open database knows, secured beside its place, until the database is closed. */
export type Secured =
  | {
      /** A whole copy, made from the open files. */
      readonly kind: 'whole';
      /** Something else wrote into the files. The copy passes every check, but parts of it may be older than others. */
      readonly isDoubtful: boolean;
    }
  /** The files as they were found. The next opening judges them as it does after a kill. */
  | { readonly kind: 'as-found' };

type Parts = {
  readonly db: Database;
  readonly file: string;
  /** How far the till had come when it last looked. A copy that knows less is not whole. */
  readonly count: number;
};

const foundName = (file: string) => `${file}.found`;

/**
 * Secures what the open database knows, although its files are gone or changed. Throws if there is no room for it.
 *
 * As long as the files are only not in their place, SQLite still reads all of them. Where something else wrote into
 * them, SQLite still knows the pages that it has in memory.
 */
export function secure(state: Exclude<FilesState, 'in-place'>, { db, file, count }: Parts): Secured {
  const whole = salvagedName(file);
  fs.rmSync(whole, { force: true });
  try {
    db.prepare('VACUUM INTO @target').run({ target: whole });
    assertKnows(whole, count);
    return { kind: 'whole', isDoubtful: state !== 'moved' };
  } catch (cause) {
    fs.rmSync(whole, { force: true });
    if (isDiskFull(cause) || errorCodeOf(cause) === '') throw cause;
  }
  // Closing would write our log into a file that is not ours. So both are kept as they are now.
  for (const part of ['', '-wal']) {
    if (fs.existsSync(file + part)) fs.copyFileSync(file + part, foundName(file) + part);
  }
  return { kind: 'as-found' };
}

function assertKnows(copy: string, count: number): void {
  const db = new Sqlite(copy, { readonly: true });
  try {
    assertWhole(db);
    const isOlder = (progressIn(db)?.count ?? 0) < count;
    const notWhole = new Sqlite.SqliteError('The copy is not whole', 'SQLITE_CORRUPT');
    if (isOlder) throw notWhole;
    for (const row of db.prepare('SELECT * FROM operations').iterate()) {
      if (!isIntact(row as Record<string, unknown>)) throw notWhole;
    }
  } finally {
    db.close();
  }
}

type Closing = Omit<Parts, 'count'> & { readonly watch: FilesWatch };

/** Closes the database and puts in its place what was secured. */
export function closeAndPutBack(secured: Secured, { db, file, watch }: Closing): Rescued {
  if (secured.kind === 'as-found') {
    watch.stop();
    db.close();
    putFound(file);
    return { foundFile: null };
  }
  const quarantine = quarantineName(file);
  for (const part of ['', '-wal'] as const) {
    if (!fs.existsSync(file + part)) continue;
    // SQLite deletes the log by its path when it closes. A log that is not ours would be gone.
    if (!watch.isOpened(part)) fs.renameSync(file + part, quarantine + part);
    else if (secured.isDoubtful) fs.copyFileSync(file + part, quarantine + part);
  }
  watch.stop();
  db.close();
  for (const part of ['', '-wal', '-shm']) fs.rmSync(file + part, { force: true });
  finishExchange(file);
  return { foundFile: fs.existsSync(quarantine) || fs.existsSync(`${quarantine}-wal`) ? quarantine : null };
}

/** The database's own file is written over in place. It stays the file by which the till knows its folder. */
function putFound(file: string): void {
  const found = foundName(file);
  for (const part of ['', '-wal']) {
    if (fs.existsSync(found + part)) fs.copyFileSync(found + part, file + part);
    else fs.rmSync(file + part, { force: true });
    fs.rmSync(found + part, { force: true });
  }
}
