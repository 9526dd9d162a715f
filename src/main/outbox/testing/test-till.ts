import crypto from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { migrations } from '../../db/migrations/index.ts';
import { migrate } from '../../db/migrate.ts';
import type { Database } from '../../db/database.ts';
import { storageTroubleOf } from '../../db/storage-trouble.ts';
import { budgetsOf } from '../budget.ts';
import type { Operation } from '../operation.ts';
import { type Outbox, createOutbox } from '../outbox.ts';
import type { ManualTime } from './manual-time.ts';
import type { ServiceWorld } from './world/service-world.ts';

/** An outbox on real SQLite in a world whose time and network a test steers. */
export type TestTill = {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly register: (mobile: string, name?: string) => Operation;
  readonly state: (id: string) => string | undefined;
  /** As `kill -9` does: nothing is finished, nothing is told, a new process opens the same file. */
  readonly killAndRestart: () => TestTill;
};

export function startTestTill(world: ServiceWorld, time: ManualTime, db = openMemory()): TestTill {
  let alive = true;
  const { outbox } = createOutbox({
    db,
    clock: time,
    stopwatch: time.stopwatch,
    chance: () => 0.5,
    schedule: (delayMs, run) => time.schedule(delayMs, () => alive && run()),
    connect: (observe) => {
      // A dead process says nothing more, and what it would have heard it does not hear.
      const silence = new Promise<never>(() => {});
      const call: typeof world.call = async (request) => {
        if (!alive) return silence;
        const answer = await world.call(request);
        if (!alive) return silence;
        observe(answer);
        return answer;
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
    releaseBallast: () => false,
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
