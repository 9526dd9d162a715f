import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBacklogStore } from '../outbox/store/backlog-store.ts';
import { createOutboxStore } from '../outbox/store/outbox-store.ts';
import { createStaffStore } from '../staff/staff-store.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';
import { quarantineName, salvagedName } from './quarantine.ts';

const pageBytes = 4096;
const made = 300;
const clock = { now: () => Date.parse('2026-03-02T09:00:00Z') };

let folder: string;
const file = () => path.join(folder, 'till.db');
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-salvage-'));
  const db = opened().db;
  const store = createOutboxStore(db, clock);
  db.transaction(() => {
    for (let number = 1; number <= made; number += 1) store.add(operation(number));
    db.exec(`INSERT INTO settings (key, value) VALUES ('training', 'true')`);
    createStaffStore(db).add({
      code: '1001',
      name: 'Asha',
      role: 'cashier',
      pinHash: '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaA',
    });
  })();
  db.close();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const operation = (number: number) => ({
  id: `id-${number}`,
  kind: 'registration',
  lane: keyOfBornHere(String(number)),
  title: 'Vera',
  payload: { version: 1, filler: 'x'.repeat(400) },
  staffCode: '1001',
  staffName: 'Asha',
});

function opened() {
  const result = openDatabase(file(), migrations);
  if (!result.ok) throw new Error(result.failure);
  return result;
}

/** Fills the page that holds the text with garbage. */
function damagePageOf(text: string): void {
  const bytes = fs.readFileSync(file());
  const page = Math.floor(bytes.indexOf(text) / pageBytes);
  bytes.fill(0xa5, page * pageBytes, (page + 1) * pageBytes);
  fs.writeFileSync(file(), bytes);
}

function damageTable(name: string): void {
  const db = new Sqlite(file(), { readonly: true });
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = @name').pluck().get({ name }));
  db.close();
  const bytes = fs.readFileSync(file());
  bytes.fill(0xa5, (root - 1) * pageBytes, root * pageBytes);
  fs.writeFileSync(file(), bytes);
}

const idsIn = (db: Database) => db.prepare('SELECT id FROM operations ORDER BY seq').pluck().all() as string[];

describe('a damaged database', () => {
  it('with a broken page loses what was on it and nothing else, and says how much that was', () => {
    damagePageOf('id-150registration');
    const damaged = fs.readFileSync(file());
    const { db, salvaged } = opened();
    const ids = idsIn(db);
    expect(ids).toEqual(expect.arrayContaining(['id-1', 'id-100', 'id-200', `id-${made}`]));
    expect(ids).not.toContain('id-150');
    expect(ids.length).toBeGreaterThan(made - 20);
    expect(salvaged).toEqual({
      damagedFile: `${file()}.damaged-1`,
      operations: ids.length,
      lostOperations: made - ids.length,
    });
    expect(fs.readFileSync(`${file()}.damaged-1`).equals(damaged)).toBe(true);
    expect(createStaffStore(db).find('1001')?.name).toBe('Asha');
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('goes to work again: lanes stand, new numbers follow the old, and the next start finds nothing wrong', () => {
    damagePageOf('id-150registration');
    const { db } = opened();
    const store = createOutboxStore(db, clock);
    expect(store.openOfLane('n200')).toHaveLength(1);
    expect(createBacklogStore(db, clock).counts().waiting).toBe(idsIn(db).length);
    expect(store.add(operation(made + 1)).seq).toBe(made + 1);
    db.close();
    const again = opened();
    expect(again.salvaged).toBeNull();
    again.db.close();
  });

  it('whose list of lanes is gone has every open operation in its lane again', () => {
    damageTable('open_lanes');
    const { db } = opened();
    expect(createOutboxStore(db, clock).openOfLane('n150')).toHaveLength(1);
    expect(createOutboxStore(db, clock).dueHeads({ limit: 999, exceptKinds: [] })).toHaveLength(made);
    db.close();
  });

  it('that was cut off keeps what stands before the cut', () => {
    fs.truncateSync(file(), Math.floor((fs.statSync(file()).size * 0.6) / pageBytes) * pageBytes + 100);
    const { db, salvaged } = opened();
    expect(salvaged?.operations).toBeGreaterThan(20);
    expect(idsIn(db)[0]).toBe('id-1');
    db.close();
  });

  it('with a garbage header is read with the header of a healthy one', () => {
    const bytes = fs.readFileSync(file());
    bytes.fill(0x5a, 0, 100);
    fs.writeFileSync(file(), bytes);
    const { db, salvaged } = opened();
    expect(salvaged).toMatchObject({ operations: made, lostOperations: 0 });
    db.close();
  });

  it('gives back what only its log holds', () => {
    const { db } = opened();
    createOutboxStore(db, clock).add(operation(made + 1));
    const log = fs.readFileSync(`${file()}-wal`);
    db.close();
    damagePageOf('id-150registration');
    fs.writeFileSync(`${file()}-wal`, log);
    const salvaged = opened();
    expect(idsIn(salvaged.db)).toContain(`id-${made + 1}`);
    salvaged.db.close();
  });

  it('keeps an operation whose columns contradict each other, for a person', () => {
    const bytes = fs.readFileSync(file());
    const at = bytes.indexOf('id-150registration');
    const state = bytes.indexOf('waiting', at);
    bytes.write('wXiting', state);
    fs.writeFileSync(file(), bytes);
    damagePageOf('id-20registration');
    const { db } = opened();
    expect(createOutboxStore(db, clock).find('id-150')).toMatchObject({
      state: 'attention',
      attention: 'unreadable-row',
      lane: 'n150',
    });
    db.close();
  });

  it('without its staff is set up again, and keeps its operations', () => {
    damagePageOf('$argon2id$');
    const { db } = opened();
    expect(idsIn(db)).toHaveLength(made);
    expect(db.prepare('SELECT * FROM settings').all()).toEqual([]);
    db.close();
  });

  it('is left where it is if nothing in it can be read', () => {
    const garbage = Buffer.alloc(pageBytes * 4, 0x5a);
    fs.writeFileSync(file(), garbage);
    fs.rmSync(`${file()}-wal`, { force: true });
    expect(openDatabase(file(), migrations)).toMatchObject({ ok: false, failure: 'database-damaged' });
    expect(fs.readFileSync(file()).equals(garbage)).toBe(true);
    expect(fs.readdirSync(folder).filter((name) => /damaged|salvag/.test(name))).toEqual([]);
  });

  it('never overwrites one that was moved aside before', () => {
    for (const number of [1, 2]) {
      damagePageOf(number === 1 ? 'id-150registration' : 'id-20registration');
      opened().db.close();
      expect(fs.existsSync(`${file()}.damaged-${number}`)).toBe(true);
    }
    expect(quarantineName(file())).toBe(`${file()}.damaged-3`);
  });
});

it('finishes at the next start what a kill cut short between the two files', () => {
  const whole = fs.readFileSync(file());
  fs.renameSync(file(), `${file()}.damaged-1`);
  fs.writeFileSync(`${file()}-wal`, 'of the damaged one');
  fs.writeFileSync(salvagedName(file()), whole);
  const { db } = opened();
  expect(idsIn(db)).toHaveLength(made);
  db.close();
  expect(fs.readFileSync(`${file()}.damaged-1-wal`, 'utf8')).toBe('of the damaged one');
});

it('a row that breaks a rule of its table is no damage', () => {
  const db = new Sqlite(file());
  db.pragma('ignore_check_constraints = 1');
  db.exec(`UPDATE operations SET state = 'odd' WHERE seq = 1`);
  db.close();
  const { salvaged, db: again } = opened();
  expect(salvaged).toBeNull();
  again.close();
});

it('comes to an end whatever bytes are wrong: whole, salvaged, or refused with every byte left', () => {
  const whole = fs.readFileSync(file());
  const anywhere = fc.record({
    at: fc.integer({ min: 0, max: whole.length - 1 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 5000 }),
  });
  fc.assert(
    fc.property(fc.array(anywhere, { minLength: 1, maxLength: 4 }), (wrong) => {
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(folder);
      const damaged = Buffer.from(whole);
      for (const { at, bytes } of wrong) damaged.set(bytes.subarray(0, damaged.length - at), at);
      fs.writeFileSync(file(), damaged);
      const result = openDatabase(file(), migrations);
      if (result.ok) {
        expect(idsIn(result.db).length).toBeLessThanOrEqual(made);
        result.db.close();
        if (result.salvaged) expect(fs.readFileSync(result.salvaged.damagedFile).equals(damaged)).toBe(true);
      } else expect(fs.readFileSync(file()).equals(damaged)).toBe(true);
    }),
    // A wrong letter in a table's definition is as bad as a wrong row.
    { numRuns: 60, examples: [[[{ at: whole.indexOf('search_text,'), bytes: new Uint8Array([42]) }]]] },
  );
});
