// Thousands of tills come back from one outage, with the real outbox in each: `node bench/fleet.ts [tills] [minutes]`
import type { Answer } from '#main/capillary/answers/answer.ts';
import type { Call, Service } from '#main/capillary/service.ts';
import { budgetsOf } from '#main/outbox/pacing/budget.ts';
import { type Outbox, createOutbox } from '#main/outbox/outbox.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import { memoryDatabase } from '#main/testing/disk/memory-database.ts';
import { accepted, notSent, page, refused } from '#main/testing/world/answers.ts';
import { report } from './report.ts';
import { SimulatedTime } from './simulated-time.ts';
import { kinds } from '#main/kinds/kinds.ts';

const tills = Number(process.argv[2] ?? 2000);
const outageMinutes = Number(process.argv[3] ?? 120);
const requestsASecond = 100;
const answersAfterMs = 40;

type Outage = 'refuses connections' | 'answers 502';

/**
 * One service for the whole fleet. It is down at first. Then it has a top speed and answers 429 to everything above it.
 */
class FleetService {
  isUp = false;
  /** The number of requests in each second since it came up. */
  readonly requests = new Map<number, number>();
  /** The second in which each till came back. */
  readonly returns = new Map<number, number>();
  busyAnswers = 0;
  readonly #time: SimulatedTime;
  readonly #outage: Outage;
  #upSinceMs = 0;

  constructor(time: SimulatedTime, outage: Outage) {
    this.#time = time;
    this.#outage = outage;
  }

  recover(): void {
    this.isUp = true;
    this.#upSinceMs = this.#time.now();
  }

  secondsUp(): number {
    return (this.#time.now() - this.#upSinceMs) / 1000;
  }

  connect(): boolean {
    return this.isUp || this.#outage === 'answers 502';
  }

  async answer(till: number, { method }: Call): Promise<Answer<unknown>> {
    if (!this.isUp && this.#outage === 'refuses connections') return notSent;
    const answer = this.isUp ? this.#taken(till, method) : page(502);
    await new Promise<void>((resolve) => void this.#time.schedule(answersAfterMs, resolve));
    return answer;
  }

  #taken(till: number, method: Call['method']): Answer<unknown> {
    const second = Math.floor(this.secondsUp());
    const count = (this.requests.get(second) ?? 0) + 1;
    this.requests.set(second, count);
    if (!this.returns.has(till)) this.returns.set(till, second);
    if (count > requestsASecond) {
      this.busyAnswers += 1;
      return page(429);
    }
    if (method === 'POST') return accepted({ createdId: 7000 + till, sideEffects: [] });
    return refused(8015);
  }
}

for (const outage of ['refuses connections', 'answers 502'] as const) {
  const time = new SimulatedTime();
  const service = new FleetService(time, outage);
  let applied: number[] = [];
  const fleet = Array.from({ length: tills }, (_, till) =>
    startTill(till, { time, service, onApplied: () => applied.push(service.secondsUp()) }),
  );
  // When the outage begins, each cashier registers somebody at a different moment.
  for (const [till, outbox] of fleet.entries()) {
    time.schedule(Math.random() * 60_000, () => void register(till, outbox));
  }
  await time.pass(outageMinutes * 60_000);
  applied = [];
  service.recover();
  await time.pass(300_000);
  const sorted = applied.toSorted((left, right) => left - right);
  const peak = mostInOne(service.returns.values());
  report(`${tills} tills, ${outageMinutes} minutes, the service ${outage}`, {
    'peak of tills a second': peak,
    '% of the fleet': (peak / tills) * 100,
    'peak of requests a second': Math.max(...service.requests.values()),
    'answered 429': service.busyAnswers,
    'half through after s': sorted[Math.floor(tills / 2)] ?? Number.NaN,
    '99 % through after s': sorted[Math.ceil(tills * 0.99) - 1] ?? Number.NaN,
    'through in 300 s': sorted.length,
  });
  for (const outbox of fleet) void outbox.stop();
}

type Parts = { readonly time: SimulatedTime; readonly service: FleetService; readonly onApplied: () => void };

function startTill(till: number, { time, service, onApplied }: Parts): Outbox {
  const { outbox } = createOutbox({
    db: memoryDatabase(),
    clock: time,
    stopwatch: time.stopwatch,
    uptime: time.stopwatch,
    serviceClock: { offsetMs: () => null },
    chance: Math.random,
    newId: () => crypto.randomUUID(),
    schedule: time.schedule,
    connect: (observe): Service => ({
      source: 'INSTORE',
      accountId: undefined,
      sourcesWithAccounts: [],
      till: `till.${till}`,
      language: () => 'en',
      call: async (call) => {
        const answer = await service.answer(till, call);
        observe(answer);
        return answer;
      },
    }),
    probe: () => Promise.resolve(service.connect() ? null : 'refused'),
    serviceTimeoutMs: 60_000,
    kinds,
    cardSeries: [],
    budgets: budgetsOf({ registrationsPerMinute: 80, cardsPerHour: 800, referralsPerHour: 800 }),
    identifiersOf: () => [],
    onApplied,
    onMoved: () => {},
    onChange: () => {},
    storage: { note: () => null, mayDrain: true, trouble: null },
    onDefect: (cause) => {
      throw cause;
    },
  });
  outbox.start();
  return outbox;
}

async function register(till: number, outbox: Outbox): Promise<void> {
  const mobile = `91984500${String(till).padStart(4, '0')}`;
  const draft = {
    firstName: 'Ines',
    lastName: '',
    mobile,
    email: '',
    cardNumber: '',
    mobileConsent: true,
    emailConsent: false,
  };
  const id = `registration-${till}`;
  outbox.store.add({
    id,
    kind: 'registration',
    lane: keyOfBornHere(id),
    title: 'Ines',
    payload: { version: 1, draft, identifiers: [{ type: 'mobile', value: mobile }] },
    staffCode: '1001',
    staffName: 'Asha',
  });
  await outbox.submit(id);
}

/** The most tills that came back in one second. */
function mostInOne(seconds: Iterable<number>): number {
  const counts = new Map<number, number>();
  for (const second of seconds) counts.set(second, (counts.get(second) ?? 0) + 1);
  return Math.max(...counts.values());
}
