import crypto from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ManualTime, settled } from './testing/manual-time.ts';
import { ModelService, type WriteFate } from './testing/model-service.ts';
import { type TestTill, startTestTill } from './testing/test-till.ts';

/*
 * The real runner on real SQLite against a model of the service. Any number of sequences by FC_RUNS; a counterexample
 * is played again by FC_SEED and FC_PATH, which are printed with it.
 */
const runs = Number(process.env['FC_RUNS'] ?? 1500);
const replay = {
  ...(process.env['FC_SEED'] && { seed: Number(process.env['FC_SEED']) }),
  ...(process.env['FC_PATH'] && { path: process.env['FC_PATH'] }),
};

const minute = 60_000;

/** One write of each kind that a reading can verify, with a mark that shows in the ledger. */
const makers = {
  update: (mark: string) => ({ draft: { changes: { lastName: mark }, before: {} } }),
  'identifier-change': (mark: string) => {
    const add = [{ type: 'email', value: mark }];
    return { draft: { add, remove: [] }, add, remove: [] };
  },
  // Each sets another value than the one before, for what is so already needs no writing.
  subscriptions: (mark: string, nth: number) => ({
    draft: {
      changes: [{ channel: 'EMAIL', priority: 'BULK', type: nth % 2 === 0 ? 'OPTIN' : 'OPTOUT' }],
      before: [],
      reason: mark,
    },
  }),
  referral: (mark: string) => {
    const invitees = [{ channel: 'EMAIL', name: '', identifier: mark }];
    return { draft: { campaignToken: 'LAMPS', invitees }, invitees, invitedOn: '2026-03-02 09:00:00' };
  },
} as const;
type Kind = keyof typeof makers;

const fate = fc.constantFrom<WriteFate>(
  'answered',
  'answered',
  'not-sent',
  'lost-before-commit',
  'lost-after-commit',
  'lost-commits-late',
  'page-before-commit',
  'page-after-commit',
  'busy',
  'sign-in-expired',
  'hangs-before-commit',
  'hangs-after-commit',
  'hangs-commits-late',
);
const customer = fc.integer({ min: 0, max: 2 });
const event = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('register' as const), customer }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      customer,
      kind: fc.constantFrom(...(Object.keys(makers) as Kind[])),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 90_000 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('send-now' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('jump' as const), ms: fc.constantFrom(-86_400_000, -60_000, 86_400_000) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('pause' as const, 'resume' as const) }) },
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

type Kept = { readonly id: string; readonly kind: string; readonly localKey: string; readonly mark: string };

/** Plays a sequence and lets everything come to rest. */
async function play(fates: readonly WriteFate[], events: readonly Event[]) {
  const time = new ManualTime();
  const service = new ModelService(time, fates);
  let till: TestTill = startTestTill(service, time);
  const restart = async () => {
    // What a process has begun it has begun: a dead one must not act.
    await settled();
    service.forgetRequests();
    till = till.killAndRestart();
  };
  const kept: Kept[] = [];
  const localKeys = new Map<number, string>();
  const keep = async (localKey: string, kind: string, mark: string, payload: object) => {
    const id = crypto.randomUUID();
    const born = kind === 'registration' ? `n${id}` : localKey;
    const customerId = till.outbox.store.customerIdOf(born);
    const lane = customerId === null ? born : `c${customerId}`;
    const staff = { staffCode: '1001', staffName: 'Asha' };
    till.outbox.store.add({ id, kind, lane, title: mark, payload: { version: 1, ...payload }, ...staff });
    kept.push({ id, kind, localKey: born, mark });
    void till.outbox.submit(id);
    await settled();
    return born;
  };
  const register = async (which: number) => {
    const mobile = `91984700${1000 + kept.length}`;
    const draft = {
      firstName: 'Ines',
      lastName: 'M',
      mobile,
      email: '',
      cardNumber: '',
      mobileConsent: false,
      emailConsent: false,
    };
    const identifiers = [{ type: 'mobile', value: mobile }];
    localKeys.set(which, await keep('', 'registration', mobile, { draft, identifiers }));
  };

  for (const next of events) {
    if (next.do === 'register') {
      if (!localKeys.has(next.customer)) await register(next.customer);
    } else if (next.do === 'write') {
      if (!localKeys.has(next.customer)) await register(next.customer);
      const key = localKeys.get(next.customer) ?? '';
      const nth = kept.filter(({ kind, localKey }) => kind === 'subscriptions' && localKey === key).length;
      const mark = `mark-${kept.length}`;
      await keep(key, next.kind, mark, makers[next.kind](mark, nth));
    } else if (next.do === 'pass') await time.pass(next.ms);
    else if (next.do === 'kill') await restart();
    else if (next.do === 'send-now') till.outbox.sendNow();
    else if (next.do === 'jump') time.jump(next.ms);
    else if (next.do === 'pause') till.outbox.pause('4001');
    else till.outbox.resume('manager');
  }
  // All faults are spent or driven past: requests that hang end with their process.
  for (let round = 0; round < 40; round += 1) {
    await restart();
    till.outbox.resume('manager');
    till.outbox.sendNow();
    await time.pass(4 * minute);
    if (till.outbox.store.nextDueAtMs() === null && till.outbox.summary().sending === 0) break;
  }
  return { till, service, kept };
}

for (const part of [1, 2]) {
  it(`applies every kind of write exactly once and in order, whatever happens (${part} of 2)`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        fc.array(event, { minLength: 1, maxLength: 12 }),
        async (fates, events) => {
          const { till, service, kept } = await play(fates, events);
          const states = kept.map(({ id }) => till.state(id));
          // With the till's clock set meanwhile, the time of a registration cannot tell whose it is: a person is asked.
          const clockWasSet = events.some((one) => one.do === 'jump');
          const undecided = new Set(
            kept.filter((_, index) => states[index] === 'attention').map((one) => one.localKey),
          );
          const isUndecided = ({ localKey }: Kept) => clockWasSet && undecided.has(localKey);
          expect(states.filter((_, index) => !isUndecided(kept[index] as Kept))).toEqual(
            kept.filter((one) => !isUndecided(one)).map(() => 'applied'),
          );
          const places = kept.map(({ mark }) =>
            service.ledger.flatMap(({ text }, at) => (text.includes(`"${mark}"`) ? [at] : [])),
          );
          expect(places.every(({ length }) => length <= 1)).toBe(true);
          const ended = kept.flatMap((one, index) => (isUndecided(one) ? [] : [places[index]?.length]));
          expect(ended).toEqual(ended.map(() => 1));
          for (const key of new Set(kept.map(({ localKey }) => localKey))) {
            const ofOne = kept.flatMap(({ localKey }, index) => (localKey === key ? (places[index] ?? []) : []));
            expect(ofOne).toEqual(ofOne.toSorted((left, right) => left - right));
          }
          expect(service.overlaps).toBe(0);
          const rows = till.db.prepare('SELECT COUNT(*) AS count FROM operations').get() as { count: number };
          expect(rows.count).toBe(kept.length);
        },
      ),
      { numRuns: runs, ...replay },
    );
  }, 600_000);
}
