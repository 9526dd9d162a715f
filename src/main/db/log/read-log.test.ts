import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLog } from './read-log.ts';

const frameBytes = 24 + 4096;
/** Where frame `index` begins. */
const frameAt = (index: number) => 32 + index * frameBytes;
const transactions = 12;

let folder: string;
let log: Buffer;
const file = () => path.join(folder, 'till.db');

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-log-'));
  const db = new Sqlite(file());
  db.pragma('journal_mode = wal');
  db.exec('CREATE TABLE notes (text TEXT NOT NULL)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  for (let made = 0; made < transactions; made += 1) keep(db);
  log = fs.readFileSync(`${file()}-wal`);
  fs.copyFileSync(file(), `${file()}.base`);
  db.close();
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Two pages or more, so that a transaction may be broken in its middle. */
function keep(db: Sqlite.Database): void {
  db.prepare('INSERT INTO notes (text) VALUES (@text)').run({ text: 'x'.repeat(5000) });
}

/** How many rows SQLite finds with such a log. */
function rowsWith(bytes: Buffer): number {
  const copy = path.join(folder, 'copy.db');
  fs.copyFileSync(`${file()}.base`, copy);
  fs.writeFileSync(`${copy}-wal`, bytes);
  fs.rmSync(`${copy}-shm`, { force: true });
  const db = new Sqlite(copy);
  const rows = Number(db.prepare('SELECT COUNT(*) FROM notes').pluck().get());
  db.close();
  return rows;
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return copy;
}

const commitsIn = (bytes: Buffer) => readLog(bytes).found.filter((frame) => frame.pagesAfterCommit > 0).length;

describe('a log', () => {
  it('as SQLite wrote it is whole, and each of its frames is sound', () => {
    const { state, found, behind, pageBytes } = readLog(log);
    expect({ state, behind, pageBytes }).toEqual({ state: 'whole', behind: [], pageBytes: 4096 });
    expect(found).toHaveLength((log.length - 32) / frameBytes);
    expect(found.every(({ isSound }) => isSound)).toBe(true);
    expect(commitsIn(log)).toBe(transactions);
  });

  it('that was truncated, never begun, or only begun is empty', () => {
    for (const bytes of [Buffer.alloc(0), log.subarray(0, 20), log.subarray(0, 32), Buffer.alloc(40_000)]) {
      expect(readLog(bytes).state).toBe('empty');
    }
  });

  it('says the same as SQLite of every single flipped bit, and notices all that SQLite passes over in silence', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: log.length * 8 - 1 }), (bit) => {
        const wrong = flipped(log, bit);
        const { state, behind } = readLog(wrong);
        const rows = rowsWith(wrong);
        expect(commitsIn(wrong)).toBe(rows);
        // Nothing is left unseen, and the broken frame is among what lies behind.
        expect(rows < transactions ? behind.length > 0 : state === 'whole').toBe(true);
        if (rows < transactions - 1) expect(state).toBe('damaged');
      }),
      { numRuns: 150 },
    );
  });

  it('whose header is broken still hands over its frames', () => {
    for (const bit of [3, 70, 140, 200, 255]) {
      const { state, found, behind } = readLog(flipped(log, bit));
      expect({ state, found: found.length }).toEqual({ state: 'damaged', found: 0 });
      expect(behind).toHaveLength((log.length - 32) / frameBytes);
      expect(behind.slice(1).every(({ isSound }) => isSound)).toBe(true);
    }
  });

  it('cut off anywhere, as a kill does it, is not damaged', () => {
    for (const length of [frameAt(1), frameAt(7) + 11, frameAt(9) + 2000, log.length - 1]) {
      expect(readLog(log.subarray(0, length))).toMatchObject({ behind: [] });
    }
  });

  it('whose last transaction is torn, as a power cut may leave it, is unfinished', () => {
    const torn = Buffer.from(log);
    const [last] = readLog(log).found.slice(-2);
    torn.fill(0, (last?.at ?? 0) - 24, (last?.at ?? 0) + 4096);
    expect(readLog(torn)).toMatchObject({ state: 'unfinished' });
    expect(readLog(torn).behind.length).toBeGreaterThan(0);
  });

  it('with the frames of an older log behind it is whole', () => {
    const db = new Sqlite(file());
    for (let made = 0; made < transactions; made += 1) keep(db);
    // Passive: the log is not cut off, and begins anew at its start.
    db.pragma('wal_checkpoint(PASSIVE)');
    keep(db);
    const bytes = fs.readFileSync(`${file()}-wal`);
    db.close();
    const { state, found } = readLog(bytes);
    expect(state).toBe('whole');
    expect(found.length * frameBytes).toBeLessThan(bytes.length / 2);
  });

  it('in the other order of bytes is read as well', () => {
    // SQLite writes the order of its machine and reads both. We change the magic and write all checksums anew.
    const other = Buffer.from(log);
    other.writeUInt32BE(0x377f0683, 0);
    const sum: [number, number] = [0, 0];
    const add = (from: number, length: number) => {
      for (let at = from; at < from + length; at += 8) {
        sum[0] = (sum[0] + other.readUInt32BE(at) + sum[1]) >>> 0;
        sum[1] = (sum[1] + other.readUInt32BE(at + 4) + sum[0]) >>> 0;
      }
    };
    const store = (at: number) => sum.forEach((part, index) => other.writeUInt32BE(part, at + index * 4));
    add(0, 24);
    store(24);
    for (let at = 32; at < other.length; at += frameBytes) {
      add(at, 8);
      add(at + 24, 4096);
      store(at + 16);
    }
    expect(rowsWith(other)).toBe(transactions);
    expect(readLog(other)).toMatchObject({ state: 'whole', behind: [] });
    expect(commitsIn(other)).toBe(transactions);
    const headless = readLog(flipped(other, 70));
    expect(headless.behind.slice(1).every(({ isSound }) => isSound)).toBe(true);
  });
});
