import { message } from '../answers/messages.ts';
import { type Identifier, isCardType, readIdentifier } from '../org/identifiers.ts';
import type { SourceAccount } from '../org/sources.ts';
import type { LoyaltyType } from '../store/customers/customers-store.ts';
import type { IdentifierBody } from '../customers/customer-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';

/** A customer of a store needs one of these (1007). In another source, any identifier is enough. */
const primaryTypes: ReadonlySet<string> = new Set(['mobile', 'email', 'externalId']);

/** A customer of a store who does not join needs one of these (1045). */
const reachableTypes: ReadonlySet<string> = new Set(['mobile', 'email']);

/** If nothing is left to register by, the first warning becomes this refusal. */
const refusalOfWarning = { 8055: 1002, 8056: 1001 } as const;

/** Can a customer be known in a source account by these identifiers alone? */
export function canBeKnownBy(identifiers: readonly Identifier[], { source }: SourceAccount): boolean {
  return identifiers.some(({ type }) => type !== 'cardnumber' && (source !== 'INSTORE' || primaryTypes.has(type)));
}

/**
 * The identifiers that can be kept; cards are not among them.
 *
 * A mobile or e-mail that is not valid is left out, with 8056 or 8055, if another identifier carries the customer. If
 * none does, the registration is refused (1001, 1002). An external id that is not valid always refuses it (1003).
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
