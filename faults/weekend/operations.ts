import type { CustomerWork, WorkKind } from '#contract/drafts/work.ts';
import type { WriteRequest } from '#main/desk/writing/write.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import { familyDraft, imageDraft, mobileOf, personOf, referralDraft, registrationOf, uuid } from '../drafts.ts';
import type { Marked } from '../kills/operations.ts';
import { staffOf } from '../people.ts';

/** An operation of the weekend, and every customer whom it is about. */
export type Taken = Marked & { readonly customers: readonly string[] };

/** A customer as the screen shows them: with all that was entered, sent or not. */
type Shown = {
  readonly key: string;
  readonly number: number;
  firstName: string;
  lastName: string;
  email: string | null;
  consent: 'OPTIN' | 'OPTOUT' | null;
  label: string;
  hasCard: boolean;
  isInFamily: boolean;
};

type Name = Pick<Shown, 'firstName' | 'lastName'>;

type Write = { readonly work: CustomerWork; readonly mark: string };

/** Customers registered one by one; of whom some begin a family beside them. */
const customersWanted = 300;
/** Free in the service's drawer (`src/training-api/README.md`). */
const freeCards = Array.from({ length: 50 }, (_, nth) => `71004${String(61 + nth).padStart(8, '0')}`);
/** The head of a family is found by a number of its own. */
const [headNumbers, childNumbers] = [500_000, 600_000];

/** Makes what is entered over a weekend, one operation after another; the same chance makes the same ones. */
export function createWeekend(chance: () => number) {
  let made = 0;
  let registered = 0;
  const cards = [...freeCards];
  const shown: Shown[] = [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

  const writes: Readonly<
    Record<Exclude<WorkKind, 'registration' | `group-${string}`>, (n: number, of: Shown) => Write>
  > = {
    update: (n, of) => {
      const [before, mark] = [of.lastName, `Name${n}`];
      of.lastName = mark;
      return { work: { kind: 'update', draft: { changes: { lastName: mark }, before: { lastName: before } } }, mark };
    },
    'identifier-change': (n, of) => {
      const mark = `e${n}@example.org`;
      const remove = of.email === null ? [] : [{ type: 'email', value: of.email }];
      of.email = mark;
      return { work: { kind: 'identifier-change', draft: { add: [{ type: 'email', value: mark }], remove } }, mark };
    },
    card: (_n, of) => {
      const mark = cards.shift() ?? '';
      of.hasCard = true;
      return { work: { kind: 'card', draft: { cardNumber: mark, statusLabel: 'ACTIVE' } }, mark };
    },
    subscriptions: (n, of) => {
      const mark = `asked ${n}`;
      const consent = (type: 'OPTIN' | 'OPTOUT') => ({ channel: 'EMAIL', priority: 'BULK', type }) as const;
      const before = of.consent === null ? [] : [consent(of.consent)];
      of.consent = of.consent === 'OPTIN' ? 'OPTOUT' : 'OPTIN';
      return { work: { kind: 'subscriptions', draft: { changes: [consent(of.consent)], before, reason: mark } }, mark };
    },
    'status-label': (n, of) => {
      const mark = `because ${n}`;
      of.label = of.label === 'Active' ? 'Dormant' : 'Active';
      return { work: { kind: 'status-label', draft: { label: of.label, reason: mark } }, mark };
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

  const show = (number: number, { firstName, lastName }: Name, isInFamily: boolean): Shown => {
    const one: Shown = {
      key: keyOfBornHere(uuid(made)),
      number,
      firstName,
      lastName,
      email: null,
      consent: null,
      label: 'Active',
      hasCard: false,
      isInFamily,
    };
    shown.push(one);
    return one;
  };

  const takenOf = (request: WriteRequest, known: Omit<Taken, 'asked' | 'customer'>): Taken => ({
    ...known,
    asked: { id: uuid(made), staff: staffOf(made, known.kind), request },
    customer: known.customers[0] ?? '',
  });

  const register = (): Taken => {
    made += 1;
    registered += 1;
    const mark = `First${made}`;
    const draft = registrationOf(mark, made);
    const { key } = show(made, draft, false);
    return takenOf({ work: { kind: 'registration', draft } }, { kind: 'registration', mark, customers: [key] });
  };

  const registerFamily = (): Taken => {
    const [head, child] = [personOf(made + headNumbers), personOf(made + childNumbers)];
    const { key, number } = show(made + headNumbers, head, true);
    const kind = 'group-registration';
    const mark = `91${mobileOf(number)}`;
    return takenOf({ work: { kind, draft: familyDraft(head, child) } }, { kind, mark, customers: [key] });
  };

  const joinFamily = (head: Shown, child: Shown): Taken => {
    for (const one of [head, child]) one.isInFamily = true;
    const kind = 'group-association';
    const shownAs = ({ number, firstName, lastName }: Shown) => personOf(number, firstName, lastName);
    const draft = familyDraft(shownAs(head), shownAs(child));
    const customers = [head.key, child.key];
    return takenOf({ key: head.key, work: { kind, draft } }, { kind, mark: `91${mobileOf(head.number)}`, customers });
  };

  const write = (of: Shown): Taken => {
    const mayHaveCard = !of.hasCard && cards.length > 0;
    const kind = pick(kinds.filter((one) => one !== 'card' || mayHaveCard));
    const { work, mark } = writes[kind](made, of);
    return takenOf({ key: of.key, work }, { kind, mark, customers: [of.key] });
  };

  const next = (): Taken => {
    if (registered < customersWanted && chance() < 0.2) return register();
    made += 1;
    if (chance() < 0.02) return registerFamily();
    const head = pick(shown);
    const child = shown.find((one) => !one.isInFamily && one !== head);
    return chance() < 0.02 && !head.isInFamily && child ? joinFamily(head, child) : write(head);
  };

  return { register, next };
}
