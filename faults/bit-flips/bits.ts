import fs from 'node:fs';
import Sqlite from 'better-sqlite3';
import { databaseIn } from './places.ts';

/** Flips one bit of a file. */
export type Flip = (folder: string, chance: () => number) => void;

/** Any bit of the log. */
export const flipInLog: Flip = (folder, chance) => {
  const log = `${databaseIn(folder)}-wal`;
  flip(log, Math.floor(chance() * fs.statSync(log).size * 8));
};

/** Any bit of a page that holds operations, or an index of them. */
export function flipInPagesOfOperations(folder: string): Flip {
  const db = new Sqlite(databaseIn(folder), { readonly: true });
  const pageBytes = Number(db.pragma('page_size', { simple: true }));
  const pages = db
    .prepare(
      `SELECT pageno FROM dbstat WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'operations')
      ORDER BY pageno`,
    )
    .pluck()
    .all() as number[];
  db.close();
  return (place, chance) => {
    const page = pages[Math.floor(chance() * pages.length)] ?? 1;
    flip(databaseIn(place), (page - 1) * pageBytes * 8 + Math.floor(chance() * pageBytes * 8));
  };
}

function flip(file: string, bit: number): void {
  const descriptor = fs.openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  fs.readSync(descriptor, byte, 0, 1, bit >> 3);
  byte.writeUInt8(byte.readUInt8(0) ^ (1 << (bit & 7)), 0);
  fs.writeSync(descriptor, byte, 0, 1, bit >> 3);
  fs.closeSync(descriptor);
}
