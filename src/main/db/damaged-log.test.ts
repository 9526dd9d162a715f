import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import { createOutboxStore } from '../outbox/store/outbox-store.ts';
import type { Database } from './database.ts';
import { createHistoryStore } from './history-store.ts';
import { writeLogBack } from './log/write-log-back.ts';
import { createMarks } from './marks/marks.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';

const clock = { now: () => Date.parse('2026-03-02T09:00:00Z') };
const [before, after] = [20, 15];
const frameBytes = 24 + 4096;
const frameAt = (index: number) => 32 + index * frameBytes;

/** A till as a kill left it, made once. */
let snapshot: string;
let folder: string;
const file = () => path.join(folder, 'till', 'till.db');
const log = () => `${file()}-wal`;
const marks = () => createMarks({ dataDir: path.join(folder, 'till'), stateDir: path.join(folder, 'state') });

function opened() {
  const result = openDatabase(file(), migrations, marks());
  if (!result.ok) throw new Error(result.failure);
  return result;
}

const idOf = (number: number) => `id-${number}`;
const work = (db: Database, number: number) =>
  createOutboxStore(db, clock).add({
    id: idOf(number),
    kind: 'registration',
    lane: keyOfBornHere(String(number)),
    title: 'Vera',
    payload: { version: 1, filler: 'x'.repeat(number % 7 === 0 ? 6000 : 300) },
    staffCode: '1001',
    staffName: 'Asha',
  });

/** A till with some work in its database and some in its log, as a kill leaves it. */
function killedTill(): void {
  const { db } = opened();
  const kept = marks();
  const history = createHistoryStore(db);
  for (let number = 1; number <= before; number += 1) work(db, number);
  writeLogBack(db);
  const base = history.progress().count;
  for (let number = before + 1; number <= before + after; number += 1) {
    work(db, number);
    kept.keep({ ...history.progress(), base });
  }
  const found = ['', '-wal'].map((part) => fs.readFileSync(file() + part));
  db.close();
  found.forEach((bytes, index) => fs.writeFileSync(file() + ['', '-wal'][index], bytes));
}

function begin(): void {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-log-damage-'));
  fs.cpSync(snapshot, folder, { recursive: true });
}

function flip(target: string, bit: number): void {
  const bytes = fs.readFileSync(target);
  bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  fs.writeFileSync(target, bytes);
}

const idsIn = (db: Database) => db.prepare('SELECT id FROM operations ORDER BY seq').pluck().all() as string[];
const all = Array.from({ length: before + after }, (_, index) => idOf(index + 1));
const mustRead = (db: Database) => createHistoryStore(db).mustRead();

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-log-damage-'));
  killedTill();
  snapshot = folder;
});
afterAll(() => fs.rmSync(snapshot, { recursive: true }));
beforeEach(begin);
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('after a kill', () => {
  it('a whole log is no damage, and is written back', () => {
    const { db, salvaged, isBehind } = opened();
    expect({ salvaged, isBehind, ids: idsIn(db) }).toEqual({ salvaged: null, isBehind: false, ids: all });
    expect(fs.statSync(log()).size).toBe(0);
    expect(mustRead(db)).toBe(false);
    db.close();
  });

  it('a broken frame in the middle costs no operation: those behind it come over, and all are read first', () => {
    flip(log(), frameAt(20) * 8 + 24 * 8 + 9000);
    const broken = fs.readFileSync(log());
    const { db, salvaged } = opened();
    expect(salvaged).toEqual({ damagedFile: `${file()}.damaged-1`, operations: all.length, lostOperations: 0 });
    expect(idsIn(db)).toEqual(all);
    expect(mustRead(db)).toBe(true);
    expect(fs.readFileSync(`${file()}.damaged-1-wal`).equals(broken)).toBe(true);
    expect(createOutboxStore(db, clock).openOfLane(keyOfBornHere(String(before + after)))).toHaveLength(1);
    db.close();
    const again = opened();
    expect(again).toMatchObject({ salvaged: null, isBehind: false });
    again.db.close();
  });

  it('a broken header costs no operation', () => {
    flip(log(), 100);
    const { db, salvaged } = opened();
    expect(salvaged).toMatchObject({ operations: all.length, lostOperations: 0 });
    expect(idsIn(db)).toEqual(all);
    db.close();
  });

  it('whichever bit of the log is wrong, every operation is there as it was, or it is said that one is not', () => {
    const whole = fs.readFileSync(log());
    const contents = new Map(all.map((id, index) => [id, (index + 1) % 7 === 0 ? 6000 : 300]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length * 8 - 1 }), (bit) => {
        fs.rmSync(folder, { recursive: true });
        begin();
        flip(log(), bit);
        const { db, salvaged, isBehind } = opened();
        const store = createOutboxStore(db, clock);
        const right = all.filter((id) => {
          const payload = store.find(id)?.payload as { readonly filler?: string } | undefined;
          return payload?.filler?.length === contents.get(id);
        });
        if (right.length < all.length) expect(salvaged !== null || isBehind).toBe(true);
        expect(right.length).toBeGreaterThanOrEqual(all.length - 1);
        db.close();
      }),
      { numRuns: 40 },
    );
  });

  it('a last transaction that nobody was told of may be torn: that is no damage', () => {
    const { db } = opened();
    const kept = ['', '-wal'].map((part) => fs.readFileSync(file() + part));
    work(db, before + after + 1);
    // Its last frame reached the disk and an earlier one did not, as a power cut may leave it. No mark was written.
    const torn = fs.readFileSync(log());
    torn.fill(0, frameAt(1), frameAt(2));
    db.close();
    fs.writeFileSync(file(), kept[0] ?? '');
    fs.writeFileSync(log(), torn);
    const again = opened();
    expect(again).toMatchObject({ salvaged: null, isBehind: false });
    expect(idsIn(again.db)).toEqual(all);
    again.db.close();
  });

  it('without any mark, the till believes the worse of a torn end', () => {
    fs.rmSync(path.join(folder, 'till', 'till.mark'));
    fs.rmSync(path.join(folder, 'state'), { recursive: true });
    const frames = (fs.statSync(log()).size - 32) / frameBytes;
    flip(log(), frameAt(frames - 3) * 8 + 1000);
    const { db, salvaged } = opened();
    expect(salvaged).toMatchObject({ operations: all.length });
    db.close();
  });

  it.each(['is gone', 'is cut off to nothing'])('a database whose log %s is behind its marks', (how) => {
    if (how === 'is gone') fs.rmSync(log());
    else fs.truncateSync(log());
    const { db, salvaged, isBehind } = opened();
    expect({ salvaged, isBehind }).toEqual({ salvaged: null, isBehind: true });
    expect(idsIn(db)).toEqual(all.slice(0, before));
    db.close();
  });

  it.each(['is gone', 'has no byte'])('what the log alone knows comes over when the database %s', (how) => {
    fs.rmSync(file());
    if (how === 'has no byte') fs.writeFileSync(file(), '');
    const { db, salvaged } = opened();
    expect(idsIn(db)).toEqual(expect.arrayContaining(all.slice(before)));
    expect(salvaged?.operations).toBe(idsIn(db).length);
    expect(salvaged?.lostOperations).toBe(all.length - idsIn(db).length);
    expect(mustRead(db)).toBe(true);
    db.close();
  });

  it('an older database under a newer log is not made one with it', () => {
    const { db } = opened();
    for (const number of [101, 102]) work(db, number);
    writeLogBack(db);
    const older = fs.readFileSync(file());
    const history = createHistoryStore(db);
    for (const number of [103, 104]) work(db, number);
    writeLogBack(db);
    const base = history.progress().count;
    work(db, 105);
    marks().keep({ ...history.progress(), base });
    const newest = fs.readFileSync(log());
    db.close();
    fs.writeFileSync(file(), older);
    fs.writeFileSync(log(), newest);
    const again = opened();
    expect(again.isBehind).toBe(true);
    expect(idsIn(again.db)).toEqual(expect.arrayContaining([...all, idOf(101), idOf(102), idOf(105)]));
    expect(again.salvaged?.operations).toBe(idsIn(again.db).length);
    again.db.close();
  });

  it('another till’s database does not take the work in this log for its own', () => {
    const other = path.join(folder, 'other.db');
    const foreign = openDatabase(other, migrations);
    if (!foreign.ok) throw new Error(foreign.failure);
    work(foreign.db, 900);
    foreign.db.close();
    fs.copyFileSync(other, file());
    const { db, isBehind } = opened();
    expect({ ids: idsIn(db), isBehind }).toEqual({ ids: [idOf(900)], isBehind: true });
    expect(fs.existsSync(`${file()}.damaged-1-wal`)).toBe(true);
    db.close();
  });
});
