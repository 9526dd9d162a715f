import crypto from 'node:crypto';
import os from 'node:os';
import Sqlite from 'better-sqlite3';
import { canWrite } from '../../db/can-write.ts';
import { migrations } from '../../db/migrations/index.ts';
import { migrate } from '../../db/migrate.ts';
import type { Database } from '../../db/database.ts';
import { storageTroubleOf } from '../../db/storage-trouble.ts';
import { StorageWatch } from '../../db/storage-watch.ts';
import { budgetsOf } from '../budget.ts';
import type { Operation } from '../operation.ts';
import { type Outbox, createOutbox } from '../outbox.ts';
import type { ManualTime } from './manual-time.ts';
import type { Service } from '../../capillary/service.ts';
import type { Answer } from '../../capillary/answer.ts';

/** A service that is told whom to tell of its answers. */
type TestWorld = Service & { observe: (answer: Answer<unknown>) => void };

/** An outbox on real SQLite in a world whose time and network a test steers. */
export type TestTill = {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly register: (mobile: string, name?: string) => Operation;
  readonly state: (id: string) => string | undefined;
  /** As `kill -9` does: nothing is finished, nothing is told, a new process opens the same file. */
  readonly killAndRestart: () => TestTill;
};

export function startTestTill(world: TestWorld, time: ManualTime, db = openMemory()): TestTill {
  let alive = true;
  const schedule: typeof time.schedule = (delayMs, run) => time.schedule(delayMs, () => alive && run());
  const storage = new StorageWatch({
    schedule,
    ballast: { release: () => {}, setAside: () => true },
    canWrite: () => canWrite(db, os.tmpdir()),
    reopen: () => {},
    onChange: () => outbox.wake(),
  });
  const { outbox } = createOutbox({
    db,
    clock: time,
    stopwatch: time.stopwatch,
    chance: () => 0.5,
    schedule,
    connect: (observe) => {
      world.observe = observe;
      // What a dead process would have heard, it does not hear.
      const call: typeof world.call = async (request) => {
        const answer = await world.call(request);
        return alive ? answer : new Promise(() => {});
      };
      const { source, accountId, sourcesWithAccounts, till, language } = world;
      return { source, accountId, sourcesWithAccounts, till, language, call };
    },
    probe: () => Promise.resolve(true),
    serviceTimeoutMs: 60_000,
    budgets: budgetsOf({ registrationsPerMinute: 80, cardsPerHour: 800, referralsPerHour: 800 }),
    identifiersOf: () => [],
    onApplied: ({ lane }, customerId) => outbox.store.renameLane(lane, `c${customerId}`),
    onChange: () => {},
    storage,
    onDefect: (cause) => {
      if (!storageTroubleOf(cause)) throw cause;
    },
  });
  outbox.start();
  return {
    db,
    outbox,
    register: (mobile, name = 'Ines') => {
      const id = crypto.randomUUID();
      const draft = {
        firstName: name,
        lastName: 'Moreau',
        mobile,
        email: '',
        cardNumber: '',
        mobileConsent: true,
        emailConsent: false,
      };
      const payload = { version: 1, draft, identifiers: [{ type: 'mobile', value: mobile }] } as const;
      const kept = { ...payload, identifiers: [...payload.identifiers] };
      return outbox.store.add({
        id,
        kind: 'registration',
        lane: `n${id}`,
        title: name,
        payload: kept,
        staffCode: '1001',
        staffName: 'Asha',
      });
    },
    state: (id) => outbox.store.find(id)?.state,
    killAndRestart: () => {
      alive = false;
      return startTestTill(world, time, db);
    },
  };
}

function openMemory(): Database {
  const db = new Sqlite(':memory:');
  db.pragma('foreign_keys = 1');
  migrate(db, migrations, ':memory:');
  return db;
}
