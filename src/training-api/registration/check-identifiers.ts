import { message } from '../answers/messages.ts';
import { type Identifier, isCardType, readIdentifier } from '../org/identifiers.ts';
import type { SourceAccount } from '../org/sources.ts';
import type { LoyaltyType } from '../store/customers/customers-store.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';

/** A customer of a store is known by one of these (1007); one of another source by what that source has. */
const primaryTypes: ReadonlySet<string> = new Set(['mobile', 'email', 'externalId']);

/** One who does not join is known to the store by one of these (1045). */
const reachableTypes: ReadonlySet<string> = new Set(['mobile', 'email']);

/** The refusal, when nothing is left to register by, of what is otherwise left out with a warning. */
const refusalOfWarning = { 8055: 1002, 8056: 1001 } as const;

/** Whether a customer can be known in a source account by these identifiers alone. */
export function canBeKnownBy(identifiers: readonly Identifier[], { source }: SourceAccount): boolean {
  return identifiers.some(({ type }) => type !== 'cardnumber' && (source !== 'INSTORE' || primaryTypes.has(type)));
}

/**
 * The identifiers that can be kept; cards are not among them.
 *
 * A mobile or e-mail that is none is left out with 8056 or 8055 while another identifier carries the customer, and
 * refuses the registration (1001, 1002) when none does. An external id that is none always refuses it (1003).
 */
export function checkIdentifiers(
  all: readonly IdentifierBody[],
  { place, loyaltyType }: { readonly place: SourceAccount; readonly loyaltyType: LoyaltyType },
): Checked<readonly Identifier[]> {
  const unique = new Map<string, Identifier>();
  const unkept: (8055 | 8056)[] = [];
  for (const { type, value } of all.filter((one) => !isCardType(one.type))) {
    const read = readIdentifier(type, value);
    if (read.ok) unique.set(`${type} ${read.value.value}`, read.value);
    else if (read.code === 8013) return refused(8013, type);
    else if (read.code === 8064) return refused(1003, value);
    else unkept.push(read.code);
  }
  const identifiers = [...unique.values()];
  if (!canBeKnownBy(identifiers, place)) {
    const [first] = unkept;
    return refused(first === undefined ? 1007 : refusalOfWarning[first]);
  }
  const isReachable = place.source !== 'INSTORE' || identifiers.some(({ type }) => reachableTypes.has(type));
  if (loyaltyType === 'non_loyalty' && !isReachable) return refused(1045);
  return kept(
    identifiers,
    unkept.map((code) => message(code)),
  );
}
