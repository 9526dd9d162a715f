import { type FoundingWork, type Work, type WorkKind, makesCustomer } from '#contract/drafts/work.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import type { Database } from '../../db/database.ts';
import { writes } from '../../kinds/testing/writes.ts';
import { ManualTime, settled } from '../manual-time.ts';
import { Killed } from '../disk/mortal-database.ts';
import { ServiceWorld } from '../world/service-world.ts';
import { changeElsewhere, mobileOf } from './elsewhere.ts';
import { decide } from './decide.ts';
import type { Happening, Story } from './happening.ts';
import { type Material, workOf } from './makers.ts';
import { type ModelTill, startModelTill } from './model-till.ts';
import { write } from '../../desk/writing/write.ts';

/** May do everything: who asks for what is not this model's question. */
const clerk = { code: '1001', name: 'Asha', role: 'manager' } as const;
const minute = 60_000;

/** An operation that the till has confirmed as kept, and what it was made of. */
export type Made = {
  readonly id: string;
  readonly kind: WorkKind;
  readonly customers: readonly number[];
  /** These two change when a person corrects it. */
  mark: string;
  payload: string;
  readonly earlierMarks: string[];
  /** Somebody sent it again after being shown what had changed elsewhere. */
  hasOverruled: boolean;
};

export type Ending = {
  readonly world: ServiceWorld;
  readonly till: ModelTill;
  readonly made: readonly Made[];
  /** Everything seen on the way that must never be. */
  readonly breaches: readonly string[];
};

/** Plays a story, then lets everything come to rest. @param openDb a migrated database, for one process after another */
export async function play({ happenings, ...plan }: Story, openDb: () => Database): Promise<Ending> {
  const player = new Player(plan, openDb);
  for (const happening of happenings) await player.play(happening);
  return player.end();
}

class Player {
  readonly #time = new ManualTime();
  readonly #openDb: () => Database;
  readonly #world: ServiceWorld;
  readonly #made: Made[] = [];
  readonly #breaches: string[] = [];
  /** The key under which a customer was born here, as a screen keeps it. */
  readonly #keys = new Map<number, string>();
  #real: Database;
  #till: ModelTill;
  /** Operations, tried ones too, are numbered; the number is in the id and in the mark. */
  #given = 0;

  constructor(plan: Omit<Story, 'happenings'>, openDb: () => Database) {
    this.#world = new ServiceWorld(this.#time, plan);
    this.#openDb = openDb;
    this.#real = openDb();
    this.#till = this.#start();
  }

  async play(happening: Happening): Promise<void> {
    try {
      this.#begin(happening);
    } catch (cause) {
      if (!(cause instanceof Killed)) throw cause;
    }
    if (happening.do === 'pass') await this.#time.pass(happening.ms);
    await settled();
    if (happening.do === 'kill') this.#till.process.kill();
    if (this.#till.process.isDead()) this.#restart();
  }

  async end(): Promise<Ending> {
    this.#till.process.kill();
    this.#restart();
    for (let round = 0; round < 40; round += 1) {
      const { outbox } = this.#till.desk;
      outbox.resume('manager');
      outbox.sendNow();
      await this.#time.pass(2 * minute);
      if (outbox.store.nextDueAtMs() === null && outbox.backlog.counts().sending === 0) break;
    }
    return { world: this.#world, till: this.#till, made: this.#made, breaches: this.#breaches };
  }

  #begin(happening: Happening): void {
    const { outbox } = this.#till.desk;
    switch (happening.do) {
      case 'write':
        if (this.#keys.has(happening.customer)) this.#write(happening);
        else this.#register(happening.customer);
        return;
      case 'send-now':
        return outbox.sendNow();
      case 'pause':
        return outbox.pause('4001');
      case 'resume':
        return outbox.resume('manager');
      case 'age':
        // Tried a thousand times: nothing may come of that but longer waits.
        this.#real.exec(`UPDATE operations SET attempts = attempts + 1000 WHERE state IN ('waiting', 'unknown')`);
        return;
      case 'jump':
        return this.#time.jump(happening.ms);
      case 'kill-at':
        return this.#till.process.killAt(happening.commit, happening.moment);
      case 'decide':
        return this.#decide(happening);
      case 'register-elsewhere':
      case 'know-elsewhere':
      case 'merge-elsewhere':
      case 'opt-out-elsewhere':
      case 'rename-elsewhere':
        return changeElsewhere(happening, this.#world, markOf(this.#given + 1));
      case 'pass':
      case 'kill':
        return;
    }
  }

  #register(customer: number): void {
    const [id, mark] = this.#next();
    this.#keys.set(customer, keyOfBornHere(id));
    const work = workOf('registration', this.#material(mark, customer, null));
    if (work.kind === 'registration')
      this.#wait(write({ work: { kind: 'registration', draft: work.draft } }, clerk, this.#till.desk));
    // What was not committed was never promised.
    if (!this.#note({ id, kind: 'registration', customers: [customer], mark })) this.#keys.delete(customer);
  }

  #write({ customer, kind, other }: Extract<Happening, { do: 'write' }>): void {
    const also = other !== customer && this.#keys.has(other) ? other : null;
    const [id, mark] = this.#next();
    const work = workOf(kind, this.#material(mark, customer, also));
    const { desk } = this.#till;
    const key = this.#keys.get(customer) ?? '';
    this.#wait(write(isFounding(work) ? { work } : { key, work }, clerk, desk));
    const isOfBoth = also !== null && writes[kind].about === 'group';
    this.#note({ id, kind, customers: isOfBoth ? [customer, also] : [customer], mark });
  }

  #decide({ how, which }: Extract<Happening, { do: 'decide' }>): void {
    const { desk } = this.#till;
    const [operation] = desk.outbox.backlog.page('attention', { offset: which, limit: 1 }).rows;
    const made = this.#made.find(({ id }) => id === operation?.id);
    if (!made) return;
    const [, mark] = this.#next();
    const [customer = 0, other = null] = made.customers;
    if (operation?.attention === 'changed-elsewhere' && (how === 'retry' || how === 'fix')) made.hasOverruled = true;
    const corrected = workOf(made.kind, this.#material(mark, customer, other));
    try {
      this.#wait(decide(how, { id: made.id, corrected }, clerk, desk));
    } finally {
      const payload = this.#payloadOf(made.id);
      if (how === 'fix' && payload?.includes(mark)) {
        made.earlierMarks.push(made.mark);
        Object.assign(made, { mark, payload });
      }
    }
  }

  /** What a screen waits for: the till may die meanwhile. */
  #wait(pending: Promise<unknown>): void {
    void pending.catch((cause: unknown) => {
      if (!(cause instanceof Killed)) this.#breaches.push(`the desk failed: ${String(cause)}`);
    });
  }

  #note(one: Omit<Made, 'payload' | 'earlierMarks' | 'hasOverruled'>): boolean {
    const payload = this.#payloadOf(one.id);
    if (payload !== undefined) this.#made.push({ ...one, payload, earlierMarks: [], hasOverruled: false });
    return payload !== undefined;
  }

  #payloadOf(id: string): string | undefined {
    return this.#real.prepare('SELECT payload FROM operations WHERE id = @id').pluck().get({ id }) as
      | string
      | undefined;
  }

  #material(mark: string, customer: number, other: number | null): Material {
    const gained = this.#made
      .filter((one) => one.kind === 'identifier-change' && one.customers.includes(customer))
      .map((one) => one.mark);
    const otherMobile = other === null ? null : mobileOf(other);
    return { mark, nth: this.#given, mobile: mobileOf(customer), otherMobile, gained };
  }

  #start(): ModelTill {
    return startModelTill({
      real: this.#real,
      world: this.#world,
      time: this.#time,
      newId: () => idOf(this.#given),
      onBreach: (what) => void this.#breaches.push(what),
    });
  }

  #restart(): void {
    this.#world.forgetConnections();
    this.#real = this.#openDb();
    this.#till = this.#start();
  }

  #next(): readonly [id: string, mark: string] {
    this.#given += 1;
    return [idOf(this.#given), markOf(this.#given)];
  }
}

function idOf(nth: number): string {
  return `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;
}

/** Good as a name, an e-mail and the number of a card alike. */
function markOf(nth: number): string {
  return `mark${nth}@till.example`;
}

function isFounding(work: Work): work is FoundingWork {
  return makesCustomer(work.kind);
}
