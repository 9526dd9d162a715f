import crypto from 'node:crypto';
import type { Service } from '../../capillary/service.ts';
import type { Database } from '../../db/database.ts';
import { storageTroubleOf } from '../../db/storage-trouble.ts';
import { budgetsOf } from '../../outbox/pacing/budget.ts';
import type { Identifier } from '#contract/customer.ts';
import { keyOf, keyOfBornHere } from '#contract/rules/customer-key.ts';
import type { NewOperation, Operation } from '../../outbox/operation.ts';
import { kinds } from '../../kinds/kinds.ts';
import { type Outbox, createOutbox } from '../../outbox/outbox.ts';
import type { ManualTime } from '../manual-time.ts';
import { memoryDatabase } from '../disk/memory-database.ts';
import { steadyDisk } from '../disk/steady-disk.ts';

/** An outbox on real SQLite in a world whose time and network a test steers. */
export type TestTill = {
  readonly db: Database;
  readonly outbox: Outbox;
  /** For readings that are no operation's, as a screen makes them. */
  readonly service: Service;
  readonly register: (mobile: string, name?: string) => Operation;
  readonly keep: (operation: Pick<NewOperation, 'kind' | 'lane' | 'alsoLanes' | 'payload'>) => Operation;
  /** What this till knows customers by, by lane. */
  readonly known: Map<string, readonly Identifier[]>;
  readonly state: (id: string) => string | undefined;
  /** As `kill -9` does: nothing is finished, nothing is told, a new process opens the same file. */
  readonly killAndRestart: () => TestTill;
};

export function startTestTill(
  world: Service,
  time: ManualTime,
  { db = memoryDatabase(), known = new Map() }: Partial<Pick<TestTill, 'db' | 'known'>> = {},
): TestTill {
  let alive = true;
  const move = ({ lane }: Operation, customerId: number) => outbox.store.renameLane(lane, keyOf(customerId));
  const schedule: typeof time.schedule = (delayMs, run) => time.schedule(delayMs, () => alive && run());
  const storage = steadyDisk(db, schedule, () => outbox.wake());
  const { outbox, service } = createOutbox({
    db,
    clock: time,
    stopwatch: time.stopwatch,
    uptime: time.stopwatch,
    serviceClock: { offsetMs: () => null },
    chance: () => 0.5,
    newId: () => crypto.randomUUID(),
    schedule,
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
    probe: () => Promise.resolve(null),
    serviceTimeoutMs: 60_000,
    kinds,
    cardSeries: [],
    budgets: budgetsOf({ registrationsPerMinute: 80, cardsPerHour: 800, referralsPerHour: 800 }),
    identifiersOf: (lane) => known.get(lane) ?? [],
    onApplied: move,
    onMoved: move,
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
    service,
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
        lane: keyOfBornHere(id),
        title: name,
        payload: kept,
        staffCode: '1001',
        staffName: 'Asha',
      });
    },
    keep: (operation) =>
      outbox.store.add({ ...operation, id: crypto.randomUUID(), title: '', staffCode: '1001', staffName: 'Asha' }),
    known,
    state: (id) => outbox.store.find(id)?.state,
    killAndRestart: () => {
      alive = false;
      return startTestTill(world, time, { db, known });
    },
  };
}
