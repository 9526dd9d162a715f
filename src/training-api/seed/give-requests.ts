import { tills } from '../org/company.ts';
import { admins, type ChangeType, changeTypes, type RequestStatus } from '../org/requests.ts';
import type { SourceAccount } from '../org/sources.ts';
import { program } from '../org/tiers.ts';
import { dayMs } from '../org/time.ts';
import type { Store } from '../store/store.ts';
import type { Chance } from './chance.ts';

const statuses: readonly RequestStatus[] = ['APPROVED', 'APPROVED', 'REJECTED', 'PENDING'];

/** What is said with a request, if anything is. */
const reasons: Readonly<Record<ChangeType, string>> = {
  EMAIL: 'Misspelt when registering',
  MOBILE: 'New number',
  EXTERNAL_ID: 'New membership book',
  MERGE: 'Registered twice',
  ADDRESS: 'Moved house',
  MOBILE_REALLOC: 'The number belongs to somebody else now',
  COUPON: '',
  POINTS: 'Points of a returned lamp',
  TIER: '',
  RETRO: 'Bill of a day without the card',
};

type Member = {
  readonly customerId: number;
  readonly place: SourceAccount;
  readonly nth: number;
  readonly chance: Chance;
  readonly nowMs: number;
};

/** Change requests: of every type for one customer in twelve, of one type for one in three. */
export function giveChangeRequests(store: Store, { customerId, place, nth, chance, nowMs }: Member): void {
  const types = nth % 12 === 0 ? changeTypes : nth % 3 === 0 ? [chance.pick(changeTypes)] : [];
  let addedAtMs = nowMs - (150 + chance.below(100)) * dayMs;
  for (const type of types) {
    addedAtMs += (1 + chance.below(12)) * dayMs + chance.below(dayMs / 2);
    const status = chance.pick(statuses);
    store.requests.addChange({
      ...place,
      customerId,
      type,
      status,
      till: chance.pick(tills),
      adminId: status === 'PENDING' ? null : chance.pick(admins).id,
      addedAtMs,
      updatedAtMs: status === 'PENDING' ? addedAtMs : addedAtMs + chance.below(dayMs),
      reason: reasons[type],
      comments: status === 'REJECTED' ? 'The proof could not be read' : '',
      transactionId: type === 'RETRO' ? 90_000 + chance.below(9_000) : null,
      ...identifiersOf(type, chance),
      isOneStep: chance.below(4) === 0 ? 1 : 0,
    });
  }
}

/** What a change of an identifier adds and removes; empty for any other change. */
function identifiersOf(type: ChangeType, chance: Chance): { readonly adds: string; readonly removes: string } {
  const made = () => valueOf(type, chance);
  const list = (value: string | null) => JSON.stringify(value === null ? [] : [{ type: nameOf(type), value }]);
  return { adds: list(made()), removes: list(type === 'MOBILE_REALLOC' ? null : made()) };
}

function nameOf(type: ChangeType): string {
  return type === 'MOBILE_REALLOC' ? 'MOBILE' : type;
}

function valueOf(type: ChangeType, chance: Chance): string | null {
  switch (type) {
    case 'EMAIL':
      return `member${chance.digits(5)}@example.net`;
    case 'MOBILE':
    case 'MOBILE_REALLOC':
      return `9192${chance.digits(8)}`;
    case 'EXTERNAL_ID':
      return `LHM-${chance.digits(6)}`;
    default:
      return null;
  }
}

/** Goodwill: one request of each kind for one customer in twelve, a single request for one in seven. */
export function giveGoodwill(store: Store, { customerId, nth, chance, nowMs }: Member): void {
  const kinds = [
    { status: 'APPROVED', isAutoApproved: 1, isOneStep: 1 },
    { status: 'APPROVED', isAutoApproved: 0, isOneStep: 0 },
    { status: 'REJECTED', isAutoApproved: 0, isOneStep: 0 },
    { status: 'PENDING', isAutoApproved: 0, isOneStep: 0 },
  ] as const;
  const given = nth % 12 === 0 ? kinds : nth % 7 === 0 ? [chance.pick(kinds)] : [];
  let addedAtMs = nowMs - (60 + chance.below(60)) * dayMs;
  for (const kind of given) {
    addedAtMs += chance.below(10 * dayMs);
    store.requests.addGoodwill({
      ...kind,
      customerId,
      programId: program.id,
      type: chance.below(3) === 0 ? 'COUPON' : 'POINTS',
      approvedValue: kind.status === 'APPROVED' ? String(50 * (1 + chance.below(8))) : null,
      adminId: chance.pick(admins).id,
      addedAtMs,
      updatedAtMs: kind.status === 'PENDING' ? addedAtMs : addedAtMs + chance.below(dayMs),
      reason: 'The lamp arrived broken',
      comments: 'Asked for at the till',
    });
  }
}
