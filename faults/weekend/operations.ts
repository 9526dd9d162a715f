import type { CustomerWork } from '#contract/drafts/work.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import type { WriteRequest } from '#main/desk/writing/write.ts';
import { createMarks } from '#main/kinds/testing/marks.ts';
import { type ShownCustomer, memberOf, somebody } from '#main/kinds/testing/shown-customer.ts';
import { type ChangeKind, changeKinds, writes } from '#main/kinds/testing/writes.ts';
import { type Marked, idOf } from '../marked.ts';
import { staffOf } from '../people.ts';

/** An operation of the weekend, and every customer whom it is about. */
export type Taken = Marked & { readonly customers: readonly string[] };

/** A customer, with all that was entered, sent or not. */
type Customer = {
  readonly key: string;
  shown: ShownCustomer;
  isInFamily: boolean;
  /** What they had of that of which there is one each. */
  readonly had: Set<ChangeKind>;
};

/** Customers registered one by one; of whom some begin a family beside them. */
const customersWanted = 300;
/** The head of a family is found by a number of its own. */
const [headNumbers, childNumbers] = [500_000, 600_000];

/** Makes what is entered over a weekend, one operation after another; the same chance makes the same ones. */
export function createWeekend(chance: () => number) {
  let made = 0;
  let registered = 0;
  const marks = createMarks();
  const customers: Customer[] = [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

  const add = (shown: ShownCustomer, isInFamily: boolean): string => {
    const key = keyOfBornHere(idOf(made));
    customers.push({ key, shown, isInFamily, had: new Set() });
    return key;
  };

  const takenOf = (request: WriteRequest, known: Omit<Taken, 'asked' | 'customer'>): Taken => ({
    ...known,
    asked: { id: idOf(made), staff: staffOf(made, known.kind), request },
    customer: known.customers[0] ?? '',
  });

  const register = (): Taken => {
    made += 1;
    registered += 1;
    const kind = 'registration';
    const somebodyNew = somebody(made);
    const mark = marks.next(kind, somebodyNew);
    const key = add({ ...somebodyNew, lastName: mark }, false);
    return takenOf({ work: writes[kind].work(mark, somebodyNew) }, { kind, mark, customers: [key] });
  };

  const registerFamily = (): Taken => {
    const kind = 'group-registration';
    const [head, child] = [named(made + headNumbers), named(made + childNumbers)];
    const of = { ...head, family: [memberOf(child)] };
    const mark = marks.next(kind, of);
    return takenOf({ work: writes[kind].work(mark, of) }, { kind, mark, customers: [add(head, true)] });
  };

  const joinFamily = (head: Customer, child: Customer): Taken => {
    for (const one of [head, child]) one.isInFamily = true;
    const kind = 'group-association';
    const of = { ...head.shown, family: [memberOf(child.shown)] };
    const mark = marks.next(kind, of);
    const request = { key: head.key, work: writes[kind].work(mark, of) };
    return takenOf(request, { kind, mark, customers: [head.key, child.key] });
  };

  const change = (of: Customer): Taken => {
    const kind = pick(changeKinds.filter((one) => marks.areLeft(one) && !of.had.has(one)));
    if (writes[kind].once === 'always') of.had.add(kind);
    const mark = marks.next(kind, of.shown);
    const work = writes[kind].work(mark, of.shown);
    of.shown = shownAfter(work, of.shown);
    return takenOf({ key: of.key, work }, { kind, mark, customers: [of.key] });
  };

  const next = (): Taken => {
    if (registered < customersWanted && chance() < 0.2) return register();
    made += 1;
    if (chance() < 0.02) return registerFamily();
    const head = pick(customers);
    const child = customers.find((one) => !one.isInFamily && one !== head);
    return chance() < 0.02 && !head.isInFamily && child ? joinFamily(head, child) : change(head);
  };

  return { register, next };
}

function named(number: number): ShownCustomer {
  return { ...somebody(number), lastName: `Of${number}` };
}

/** What the screen shows from now on. */
function shownAfter(work: CustomerWork, shown: ShownCustomer): ShownCustomer {
  switch (work.kind) {
    case 'update':
      return { ...shown, lastName: work.draft.changes.lastName ?? shown.lastName };
    case 'identifier-change':
      return { ...shown, email: work.draft.add[0]?.value ?? null };
    case 'subscriptions':
      return { ...shown, consent: { ...shown.consent, holds: work.draft.changes[0]?.type ?? null } };
    case 'status-label':
      return { ...shown, label: work.draft.label };
    default:
      return shown;
  }
}
