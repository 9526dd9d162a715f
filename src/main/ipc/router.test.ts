import Sqlite from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '#contract/envelope.ts';
import { type RouteName, routes } from '#contract/routes.ts';
import type { StaffSession } from '#contract/routes/staff.ts';
import { type StorageTrouble, storageTroubleOf } from '../db/storage-trouble.ts';
import { access } from './access.ts';
import { createRouter, type Handlers } from './router.ts';

const page = { url: 'app://till/index.html#/search', isMainFrame: true, isOwnWindow: true };
const cashier: StaffSession = { code: '7', name: 'Ines', role: 'cashier' };
const manager: StaffSession = { code: '8', name: 'Otto', role: 'manager' };
const names = Object.keys(routes) as RouteName[];

let staff: StaffSession | null;
let lines: string[];
let trouble: StorageTrouble | null;
beforeEach(() => {
  staff = cashier;
  lines = [];
  trouble = null;
});

const handleNothing: unknown = Object.fromEntries(names.map((name) => [name, () => fail('not-found', name)]));

function ask(name: unknown, input?: unknown, options: { handlers?: Partial<Handlers>; sender?: typeof page } = {}) {
  const router = createRouter(
    { ...(handleNothing as Handlers), ...options.handlers },
    { log: (line) => lines.push(line), staff: () => staff, storage: { look: () => trouble, note: storageTroubleOf } },
  );
  return router(name, input, options.sender ?? page);
}

describe('the router', () => {
  it('hands the parsed input and the signed-in person to the handler, and its answer back', async () => {
    const seen: unknown[] = [];
    const answer = await ask(
      'customers.search-till',
      { text: '  ru ' },
      { handlers: { 'customers.search-till': (...given) => (seen.push(...given), succeed([])) } },
    );
    expect(answer).toEqual({ ok: true, data: [] });
    expect(seen).toEqual([{ text: 'ru' }, { staff: cashier }]);
  });

  it('answers every route, whatever it is sent, without rejecting', async () => {
    for (const name of names) {
      for (const input of [undefined, null, 7, 'x', [], { text: 1 }, { __proto__: null }]) {
        expect(await ask(name, input)).toMatchObject({ ok: false });
      }
    }
  });

  it.each([undefined, 4, {}, '', 'app.restart', 'constructor', '__proto__'])('knows no route %s', async (name) => {
    expect(await ask(name)).toMatchObject({ ok: false, error: { code: 'invalid-input', data: {} } });
  });

  it('names the refused fields and never their values', async () => {
    const answer = await ask('staff.sign-in', { code: '12', pin: '98765x', badge: 'b' });
    expect(answer).toMatchObject({ error: { code: 'invalid-input', data: { fields: ['pin', 'badge'] } } });
    expect(JSON.stringify(answer)).not.toContain('98765x');
  });

  it('looks at the sender before the input, and says nothing to a stranger', async () => {
    const sender = { ...page, url: 'https://elsewhere.example/' };
    expect(await ask('staff.sign-in', { pin: 1 }, { sender })).toMatchObject({
      error: { code: 'not-allowed', data: {} },
    });
    expect(lines).toHaveLength(1);
  });

  it('turns a defect into an answer and logs it without what it quotes', async () => {
    const boom = () => {
      throw new Error('Rukmini 919800000000', { cause: new TypeError('rukmini@mail.example') });
    };
    expect(await ask('app.status', undefined, { handlers: { 'app.status': boom } })).toMatchObject({
      error: { code: 'internal' },
    });
    expect(lines).toEqual([expect.stringMatching(/^app\.status failed: Error < TypeError at .+router\.test\.ts/)]);
    expect(lines.join()).not.toMatch(/rukmini|9198/i);
  });

  it('turns a rejection into an answer as well', async () => {
    const handlers = { 'app.status': () => Promise.reject(new Error('later')) };
    expect(await ask('app.status', undefined, { handlers })).toMatchObject({ error: { code: 'internal' } });
  });

  it('says that the disk is full, whether SQLite or the file system found out', async () => {
    for (const full of [new Sqlite.SqliteError('', 'SQLITE_FULL'), Object.assign(new Error(), { code: 'ENOSPC' })]) {
      const handlers = { 'app.status': () => Promise.reject(full) };
      expect(await ask('app.status', undefined, { handlers })).toMatchObject({ error: { code: 'disk-full' } });
    }
  });

  it.each([
    ['SQLITE_BUSY', 'storage-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'storage-busy'],
    ['SQLITE_IOERR_FSYNC', 'storage-failed'],
    ['SQLITE_READONLY', 'storage-failed'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'internal'],
  ])('tells a disk in trouble from a defect: %s is %s', async (code, answered) => {
    const handlers = { 'app.status': () => Promise.reject(new Sqlite.SqliteError('', code)) };
    expect(await ask('app.status', undefined, { handlers })).toMatchObject({ error: { code: answered } });
    expect(lines.join()).toContain('app.status failed');
  });
});

describe('access', () => {
  const codesFor = async (person: StaffSession | null) => {
    staff = person;
    const answers = await Promise.all(names.map(async (name) => [name, await ask(name, {})] as const));
    return new Map(answers.map(([name, answer]) => [name, answer.ok ? '' : answer.error.code]));
  };

  it('lets nobody but signed-in staff near customers and operations', async () => {
    const refused = [...(await codesFor(null))].filter(([, code]) => code === 'not-signed-in').map(([name]) => name);
    expect(refused).toEqual(names.filter((name) => access[name] !== 'anyone'));
    expect(names.filter((name) => name.startsWith('customers.')).every((name) => refused.includes(name))).toBe(true);
  });

  it('lets only a manager discard, pause and renew the password', async () => {
    const refused = [...(await codesFor(cashier))].filter(([, code]) => code === 'not-allowed').map(([name]) => name);
    expect(refused).toEqual([
      'setup.renew-password',
      'outbox.pause',
      'outbox.resume',
      'outbox.confirm-only-copy',
      'outbox.go-on-with-older-data',
      'outbox.discard',
    ]);
    expect([...(await codesFor(manager)).values()]).not.toContain('not-allowed');
  });
});
