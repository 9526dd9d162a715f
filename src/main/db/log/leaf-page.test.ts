import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rowsOfLeaf } from './leaf-page.ts';

const pageBytes = 4096;
let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-leaf-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** The pages of a database with such rows in its only table. */
function pagesWith(rows: readonly (readonly [unknown, unknown, unknown])[]) {
  const file = path.join(folder, 'till.db');
  fs.rmSync(file, { force: true });
  const db = new Sqlite(file);
  db.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, one, two, three)');
  const insert = db.prepare('INSERT INTO notes (one, two, three) VALUES (?, ?, ?)');
  db.transaction(() => rows.forEach((row) => insert.run(...row)))();
  db.close();
  const bytes = fs.readFileSync(file);
  return Array.from({ length: bytes.length / pageBytes }, (_, at) =>
    bytes.subarray(at * pageBytes, (at + 1) * pageBytes),
  );
}

function rowsIn(pages: readonly Buffer[]) {
  const readPage = (page: number) => pages[page - 1] ?? null;
  // The first page holds the schema.
  return pages
    .slice(1)
    .flatMap((page, index) => rowsOfLeaf(page, index + 2, readPage))
    .toSorted((left, right) => left.rowid - right.rowid);
}

const value = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.integer({ min: -128, max: 127 }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'grapheme' }),
  fc.integer({ min: 3000, max: 20_000 }).map((length) => 'long '.repeat(length / 5)),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

it('reads every row as SQLite wrote it, long ones too', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 30 }), (rows) => {
      const read = rowsIn(pagesWith(rows));
      expect(read.map(({ rowid }) => rowid)).toEqual(rows.map((_, index) => index + 1));
      // The row id stands in place of the key's column. SQLite may keep the sign of zero or not, and nobody reads it.
      const unsigned = (one: unknown) => (Object.is(one, -0) ? 0 : one);
      expect(read.map(({ values }) => values.slice(1).map(unsigned))).toEqual(rows.map((row) => row.map(unsigned)));
    }),
    { numRuns: 40 },
  );
});

it('comes to an end whatever stands on the page', () => {
  const pages = pagesWith([['one', 2, 'x'.repeat(9000)]]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(pageBytes - 1), fc.nat(255)), { maxLength: 60 }), (wrong) => {
      const damaged = pages.map((page) => Buffer.from(page));
      for (const [at, byte] of wrong) damaged[1]?.writeUInt8(byte, at);
      expect(Array.isArray(rowsIn(damaged))).toBe(true);
    }),
  );
});
