import Sqlite from 'better-sqlite3';
import { argon2id } from 'hash-wasm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { staffAndSettings } from '../db/migrations/0001-staff-and-settings.ts';
import { migrate } from '../db/migrate.ts';
import type { Database } from '../db/database.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { createStaffStore } from './staff-store.ts';
import { createTriesStore } from './tries-store.ts';

const minute = 60_000;
let pinHash: string;
// A hash carries its own cost. This one is cheap, because the tests try many PINs.
beforeAll(async () => {
  pinHash = await argon2id({
    password: '402918',
    salt: 'salt of the tests',
    memorySize: 8,
    iterations: 1,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });
});

let db: Database;
let wallMs: number;
let runningMs: number;
let timers: { readonly atMs: number; readonly run: () => void }[];
let signIn: SignIn;

beforeEach(() => {
  db = new Sqlite(':memory:');
  migrate(db, [staffAndSettings], ':memory:');
  createStaffStore(db).add({ code: '31', name: 'Ola', role: 'manager', pinHash });
  wallMs = Date.parse('2026-05-04T10:00:00Z');
  start();
});

/** Starts the app again on the same database: the stopwatch begins anew, and the timers are gone. */
function start(): void {
  runningMs = 0;
  timers = [];
  signIn = createSignIn({
    staff: createStaffStore(db),
    tries: createTriesStore(db),
    clock: { now: () => wallMs },
    stopwatch: () => runningMs,
    schedule: (delayMs, run) => {
      timers.push({ atMs: runningMs + delayMs, run });
      return () => {};
    },
  });
}

function pass(ms: number): void {
  const endMs = runningMs + ms;
  wallMs += ms;
  for (;;) {
    const next = timers.filter(({ atMs }) => atMs <= endMs).toSorted((one, other) => one.atMs - other.atMs)[0];
    runningMs = next?.atMs ?? endMs;
    if (!next) return;
    timers = timers.filter((timer) => timer !== next);
    next.run();
  }
}

async function tryWrongly(times: number, code = '31'): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (let tried = 0; tried < times; tried += 1) outcomes.push(await signIn(code, '000000'));
  return outcomes;
}

const signedIn = { status: 'signed-in', staff: { code: '31', name: 'Ola', role: 'manager' } };

describe('signing in', () => {
  it('knows the person, and starts the count of wrong tries anew', async () => {
    expect(await tryWrongly(2)).toEqual([
      { status: 'wrong-pin', triesLeft: 9 },
      { status: 'wrong-pin', triesLeft: 8 },
    ]);
    expect(await signIn('31', '402918')).toEqual(signedIn);
    expect(await tryWrongly(1)).toEqual([{ status: 'wrong-pin', triesLeft: 9 }]);
  });

  it('answers a code that belongs to nobody as it answers a wrong PIN, to the last try', async () => {
    const forSomebody = await tryWrongly(12);
    expect(await tryWrongly(12, 'nobody')).toEqual(forSomebody);
    expect(forSomebody.slice(8)).toEqual([
      { status: 'wrong-pin', triesLeft: 1 },
      { status: 'locked-out', retryAtMs: wallMs + 30 * minute },
      { status: 'locked-out', retryAtMs: wallMs + 30 * minute },
      { status: 'locked-out', retryAtMs: wallMs + 30 * minute },
    ]);
  });

  it('counts every one of many tries made at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => signIn('31', '000000')));
    expect(outcomes.filter(({ status }) => status === 'wrong-pin')).toHaveLength(9);
  });

  it('lets the right PIN in on the tenth try', async () => {
    await tryWrongly(9);
    expect(await signIn('31', '402918')).toEqual(signedIn);
    expect(await signIn('31', '402918')).toEqual(signedIn);
  });
});

describe('the lock', () => {
  it('opens after 30 minutes, not before, and then gives ten tries again', async () => {
    await tryWrongly(10);
    pass(30 * minute - 1);
    expect(await signIn('31', '402918')).toEqual({ status: 'locked-out', retryAtMs: wallMs + 1 });
    pass(1);
    expect(await tryWrongly(1)).toEqual([{ status: 'wrong-pin', triesLeft: 9 }]);
    expect(await signIn('31', '402918')).toEqual(signedIn);
  });

  it('holds across a restart, with what was left of it', async () => {
    await tryWrongly(10);
    pass(20 * minute);
    start();
    expect(await signIn('31', '402918')).toEqual({ status: 'locked-out', retryAtMs: wallMs + 10 * minute });
    pass(10 * minute);
    expect(await signIn('31', '402918')).toEqual(signedIn);
  });

  it('can be waited out in pieces, over any number of restarts', async () => {
    await tryWrongly(10);
    for (let piece = 0; piece < 3; piece += 1) {
      pass(10 * minute);
      start();
    }
    expect(await signIn('31', '402918')).toEqual(signedIn);
  });

  it('does not forget wrong tries at a restart', async () => {
    await tryWrongly(9);
    start();
    expect(await tryWrongly(1)).toMatchObject([{ status: 'locked-out' }]);
  });

  it.each([
    ['forward', 365 * 24 * 60 * minute],
    ['back', -365 * 24 * 60 * minute],
  ])('neither opens nor sticks when the clock is set %s, the till running or not', async (_direction, jumpMs) => {
    await tryWrongly(10);
    pass(10 * minute);
    wallMs += jumpMs;
    expect(await signIn('31', '402918')).toEqual({ status: 'locked-out', retryAtMs: wallMs + 20 * minute });
    wallMs += jumpMs;
    start();
    expect(await signIn('31', '402918')).toMatchObject({ status: 'locked-out' });
    pass(20 * minute);
    expect(await signIn('31', '402918')).toEqual(signedIn);
  });

  it('holds for one code alone', async () => {
    await tryWrongly(10, '32');
    expect(await signIn('31', '402918')).toEqual(signedIn);
  });

  it('plans nothing when nothing is locked', async () => {
    await tryWrongly(9);
    expect(timers).toEqual([]);
    await tryWrongly(1);
    pass(31 * minute);
    expect(timers).toEqual([]);
  });
});

it('keeps a bounded number of codes that belong to nobody, and never forgets one of the staff', () => {
  const tries = createTriesStore(db);
  tries.keep('31', { failedTries: 4, lockLeftMs: 0 });
  for (let number = 0; number < 700; number += 1) tries.keep(`x${number}`, { failedTries: 1, lockLeftMs: 0 });
  expect(db.prepare('SELECT COUNT(*) AS count FROM sign_in_tries').get()).toEqual({ count: 501 });
  expect(tries.find('31')).toEqual({ failedTries: 4, lockLeftMs: 0 });
  expect(tries.find('x699').failedTries).toBe(1);
});
