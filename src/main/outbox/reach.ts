import type { CardSeries } from '#contract/card-series.ts';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import type { Service } from '../capillary/service.ts';
import type { Operation } from './operation.ts';

/** What of a store tells whether two operations touch the same: its own source, and the series of its cards. */
export type TouchPorts = Pick<Service, 'source' | 'accountId'> & { readonly cardSeries: readonly CardSeries[] };

/** What a write changes, in the words of `kinds/touches.ts`. `everything`, if it says who the customer is. */
export type Touches = readonly string[] | 'everything';

/** How an operation stands to others of its customer. */
export type Reach = {
  readonly touches: Touches;
  /** It must not go before earlier work that touches one of these. */
  readonly waitsFor: Touches;
};

/** For an operation that nobody can read. */
export const reachesEverything: Reach = { touches: 'everything', waitsFor: 'everything' };

/** An open operation, with all lanes it stands in. */
export type Placed = Pick<Operation, 'id' | 'seq' | 'state' | 'attention' | 'follows'> & {
  readonly lanes: readonly string[];
  readonly reach: Reach;
};

/** Reasons that leave open who the customer is. */
const identityReasons: readonly Operation['attention'][] = [
  'stale-id',
  'customer-missing',
  'wrong-record',
  'unreadable-row',
];

/** Does the later of two operations depend on the earlier one? Then it waits while a person has to decide about that. */
export function dependsOn(later: Placed, earlier: Placed): boolean {
  if (!later.lanes.some((lane) => earlier.lanes.includes(lane))) return false;
  return leavesCustomerOpen(earlier, later) || isAbout(earlier.reach.touches, later.reach.waitsFor);
}

/**
 * The numbers of all operations that a person has to decide about, and of all that depend on one of those.
 *
 * @param placed all open operations of some lanes, in order
 */
export function waitingForPerson(placed: readonly Placed[]): ReadonlySet<number> {
  const found: Placed[] = [];
  for (const one of placed) {
    // A reading changes nothing. So a lost answer is looked for as soon as it is known whose it is.
    const holds = one.state === 'unknown' ? leavesCustomerOpen : (earlier: Placed) => dependsOn(one, earlier);
    const isHeld = one.state !== 'sending' && found.some((earlier) => holds(earlier, one));
    if (one.state === 'attention' || isHeld) found.push(one);
  }
  return new Set(found.map(({ seq }) => seq));
}

/** All later operations that depend on this one or on one of those, and those that were kept with it. */
export function dependentsOf<T extends Placed>(first: T, placed: readonly T[]): readonly T[] {
  const found = [first];
  for (const one of placed) {
    if (one.seq <= first.seq) continue;
    if (one.follows === first.id || found.some((earlier) => dependsOn(one, earlier))) found.push(one);
  }
  return found.slice(1);
}

/** Has `later` touched what the earlier operation waits for, without having waited for that one itself? */
export function overtakes(later: Reach, earlier: Reach): boolean {
  return isAbout(later.touches, earlier.waitsFor) && !isAbout(earlier.touches, later.waitsFor);
}

/** Does an earlier operation touch something of what the later one waits for, and leave it open what else it touches? */
export function mayHoldPart(earlier: Reach, later: Reach): boolean {
  return earlier.touches !== 'everything' && isAbout(earlier.touches, later.waitsFor);
}

/** As long as the earlier one is not done, does nobody know to whom the later one is done? */
function leavesCustomerOpen(earlier: Placed, later: Placed): boolean {
  const shared = later.lanes.filter((lane) => earlier.lanes.includes(lane));
  if (shared.length === 0) return false;
  const isOpen = earlier.reach.touches === 'everything' || identityReasons.includes(earlier.attention);
  return isOpen || shared.some((lane) => customerIdOf(lane) === null);
}

function isAbout(touched: Touches, awaited: Touches): boolean {
  if (touched === 'everything' || awaited === 'everything') return true;
  return touched.some((one) => awaited.includes(one));
}
