import { kinds } from '../../kinds/kinds.ts';
import { type Reach, reachesEverything } from '../../outbox/reach.ts';
import type { Operation } from '../../outbox/operation.ts';
import { type Judged, described } from './judged.ts';

/** An operation whose place among the others is judged. */
export type Ordered = Pick<Judged, 'kind' | 'payloads' | 'places' | 'wasInAttention' | 'leftCustomerOpen'> & {
  readonly customers: readonly (number | string)[];
  readonly operation: Pick<Operation, 'seq' | 'state'>;
};

/**
 * Customer by customer, in which order must the service have what was made?
 *
 * An earlier operation comes before a later one that depends on it, whatever became of either. It also comes before any
 * other later one, unless the earlier one may have waited for a person: it was in attention once, or it depends on one
 * that may have waited so. What touches what is asked of every version of an operation, because a correction frees those
 * who waited for what it said before.
 *
 * @param areJoined were customers joined on the way? Then anyone's operation may have held anyone's
 * @returns what came before something that had to come first
 */
export function outOfOrder<T extends Ordered>(
  judged: readonly T[],
  areJoined: boolean,
): readonly { readonly later: T; readonly earlier: T }[] {
  const inOrder = judged.toSorted((left, right) => left.operation.seq - right.operation.seq);
  const passed = passable(inOrder, areJoined);
  return inOrder.flatMap((earlier, at) =>
    inOrder
      .slice(at + 1)
      .filter((later) => ofOneCustomer(earlier, later) && ![earlier, later].some(isDiscarded))
      .filter((later) => !passed.has(earlier) || mustWait(later, earlier))
      .filter((later) => earlier.places.some((place) => later.places.some((other) => other < place)))
      .map((later) => ({ later, earlier })),
  );
}

/** Opt-outs that are left waiting although everybody knows whose they are. */
export function heldOptOuts(judged: readonly Judged[], areJoined: boolean): readonly string[] {
  const undecided = judged.filter(({ operation }) => operation.state === 'attention' && isAboutIdentity(operation));
  return judged
    .filter((one) => one.operation.state === 'waiting' && isOptOut(one))
    .filter((one) => !undecided.some((other) => areJoined || ofOneCustomer(other, one)))
    .map((one) => `an opt-out is held: ${described(one)}`);
}

/** What may have waited for a person, so that others may have passed it. */
function passable<T extends Ordered>(inOrder: readonly T[], areJoined: boolean): ReadonlySet<T> {
  const found = new Set<T>();
  for (const one of inOrder) {
    const mayHold = (earlier: T) =>
      (areJoined || ofOneCustomer(earlier, one)) && (earlier.leftCustomerOpen || mayWait(one, earlier));
    if (one.wasInAttention || [...found].some(mayHold)) found.add(one);
  }
  return found;
}

const mustWait = (later: Ordered, earlier: Ordered) =>
  reachesOf(later).every((own) => reachesOf(earlier).every((other) => waits(own, other)));
const mayWait = (later: Ordered, earlier: Ordered) =>
  reachesOf(later).some((own) => reachesOf(earlier).some((other) => waits(own, other)));

function waits({ waitsFor }: Reach, { touches }: Reach): boolean {
  if (touches === 'everything' || waitsFor === 'everything') return true;
  return touches.some((one) => waitsFor.includes(one));
}

function reachesOf({ kind, payloads }: Ordered): readonly Reach[] {
  const ports = { source: 'INSTORE', accountId: undefined, cardSeries: [] };
  return payloads.map((kept) => kinds[kind].bind(JSON.parse(kept))?.reach(ports) ?? reachesEverything);
}

function isAboutIdentity({ kind, attention }: Judged['operation']): boolean {
  return kind === 'registration' || kind === 'group-registration' || attention === 'stale-id';
}

function isOptOut({ kind, payload }: Judged): boolean {
  return kind === 'subscriptions' && !payload.includes('OPTIN');
}

const ofOneCustomer = (one: Ordered, other: Ordered) =>
  one.customers.some((customer) => other.customers.includes(customer));
const isDiscarded = ({ operation }: Ordered) => operation.state === 'discarded';
