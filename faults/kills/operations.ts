import type { CustomerWork, WorkKind } from '#contract/drafts/work.ts';
import type { StaffMember } from '#main/desk/desk.ts';
import type { WriteRequest } from '#main/desk/writing/write.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import type { WireRecord } from '#training-api/testing/service-process.ts';
import { familyDraft, imageDraft, mobileOf, personOf, referralDraft, registrationOf, uuid } from '../drafts.ts';
import { staffOf } from '../people.ts';

type GroupKind = Extract<WorkKind, `group-${string}`>;

/** What the engine is asked to keep. */
export type Asked = { readonly id: string; readonly staff: StaffMember; readonly request: WriteRequest };

/** An operation that was asked for, and the word by which it is known in the service's ledger. */
export type Marked = {
  readonly asked: Asked;
  readonly kind: WorkKind;
  readonly mark: string;
  /** Whose it is: the local key of the customer. */
  readonly customer: string;
};

const pathOf: Readonly<Record<WorkKind, RegExp>> = {
  registration: /^POST \/v2\/customers$/,
  update: /^PUT \/v2\/customers\/\d+$/,
  'identifier-change': /changeIdentifier$/,
  card: /changeIdentifier$/,
  subscriptions: /subscriptions$/,
  'status-label': /lookup\/status$/,
  referral: /referrals$/,
  image: /setImage$/,
  'group-registration': /^POST \/v2\/customers\/bulk$/,
  'group-association': /^PUT \/v2\/customers\/bulk$/,
};

/** Set again these are the same, and the document has no reading for them: they may be written twice. */
export const mayRepeat: ReadonlySet<WorkKind> = new Set(['status-label', 'image', 'group-association']);

/** Where in the ledger an operation stands, in the order of writing. */
export function placesOf({ kind, mark }: Marked, ledger: readonly WireRecord[]): readonly number[] {
  return ledger.flatMap(({ method, path, body }, at) => {
    if (!pathOf[kind].test(`${method} ${path}`)) return [];
    // What is taken away by a change of identifiers was given by another.
    const given = (body as { readonly add?: unknown } | null)?.add ?? body;
    return JSON.stringify(given).includes(`"${mark}"`) ? [at] : [];
  });
}

/**
 * One active card is all that the series allows. And a consent that holds already is not missed when its answer was lost,
 * nor is it in the ledger then.
 */
const onceEach: ReadonlySet<WorkKind> = new Set(['card', 'subscriptions']);

/** Makes operations one after another, each with its own mark; the same chance makes the same ones. */
export function createMaker(chance: () => number) {
  let made = 0;
  let cards = 60;
  const customers: string[] = [];
  const registered: number[] = [];
  const spent = new Set<string>();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

  const writes: Readonly<
    Record<Exclude<WorkKind, 'registration' | GroupKind>, (n: number) => { work: CustomerWork; mark: string }>
  > = {
    update: (n) => {
      const mark = `Name${n}`;
      return { work: { kind: 'update', draft: { changes: { lastName: mark }, before: {} } }, mark };
    },
    'identifier-change': (n) => {
      const mark = `e${n}@example.org`;
      return {
        work: { kind: 'identifier-change', draft: { add: [{ type: 'email', value: mark }], remove: [] } },
        mark,
      };
    },
    card: () => {
      const mark = `71004000000${(cards += 1)}`;
      return { work: { kind: 'card', draft: { cardNumber: mark, statusLabel: 'ACTIVE' } }, mark };
    },
    subscriptions: (n) => {
      const mark = `asked ${n}`;
      const changes = [{ channel: 'EMAIL', priority: 'BULK', type: 'OPTIN' } as const];
      return { work: { kind: 'subscriptions', draft: { changes, before: [], reason: mark } }, mark };
    },
    'status-label': (n) => {
      const mark = `because ${n}`;
      return { work: { kind: 'status-label', draft: { label: pick(['Active', 'Dormant']), reason: mark } }, mark };
    },
    referral: (n) => {
      const mark = `friend${n}@example.org`;
      return { work: { kind: 'referral', draft: referralDraft(mark) }, mark };
    },
    image: (n) => {
      const mark = `picture-${n}.png`;
      return { work: { kind: 'image', draft: imageDraft(mark) }, mark };
    },
  };
  const kinds = Object.keys(writes) as (keyof typeof writes)[];

  const register = (id: string, n: number): Marked => {
    const mark = `First${n}`;
    const draft = registrationOf(mark, n);
    customers.push(keyOfBornHere(id));
    registered.push(n);
    return {
      asked: { id, staff: staffOf(n, 'registration'), request: { work: { kind: 'registration', draft } } },
      kind: 'registration',
      mark,
      customer: keyOfBornHere(id),
    };
  };

  const group = (id: string, n: number): Marked => {
    const draft = familyDraft(personOf(n + 500_000), personOf(n + 600_000));
    const mark = `91${mobileOf(n + 500_000)}`;
    const kind = 'group-registration';
    return {
      asked: { id, staff: staffOf(n, kind), request: { work: { kind, draft } } },
      kind,
      mark,
      customer: keyOfBornHere(id),
    };
  };

  /** The same mobile once more, as two people at two tills would: not for us to write, whatever was lost. */
  const registerAgain = (id: string, n: number): Marked => {
    const mark = `Again${n}`;
    const draft = registrationOf(mark, pick(registered));
    return {
      asked: { id, staff: staffOf(n, 'registration'), request: { work: { kind: 'registration', draft } } },
      kind: 'registration',
      mark,
      customer: keyOfBornHere(id),
    };
  };

  return (): Marked => {
    made += 1;
    const id = uuid(made);
    if (customers.length < 4 || chance() < 0.3) return register(id, made);
    if (chance() < 0.03) return registerAgain(id, made);
    if (chance() < 0.08) return group(id, made);
    const customer = pick(customers);
    const kind = pick(kinds.filter((one) => !spent.has(`${one} ${customer}`) && (one !== 'card' || cards < 98)));
    if (onceEach.has(kind)) spent.add(`${kind} ${customer}`);
    const { work, mark } = writes[kind](made);
    return { asked: { id, staff: staffOf(made, kind), request: { key: customer, work } }, kind, mark, customer };
  };
}
