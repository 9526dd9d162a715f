import type { Place } from '#contract/place.ts';
import type { WireCustomer } from '../../capillary/customer-details.ts';

type Identifier = { readonly type: string; readonly value: string };

/** Every identifier and card that an answer names of a customer, in whichever of its lists. */
export function heldBy(customer: Pick<WireCustomer, 'profiles' | 'cardDetails'>): readonly Identifier[] {
  return [
    ...customer.profiles.flatMap(({ identifiers, identifiersAll }) => [...identifiers, ...identifiersAll]),
    ...customer.cardDetails.map(({ cardNumber }) => ({ type: 'cardnumber', value: cardNumber })),
  ];
}

/** What a customer holds in one source, and the cards: what was removed there may live on in another. */
export function heldInSource(customer: Pick<WireCustomer, 'profiles' | 'cardDetails'>, { source, accountId }: Place) {
  const ofSource = customer.profiles.filter((one) => one.source === source);
  const profile = ofSource.find((one) => one.accountId === accountId) ?? ofSource[0] ?? customer.profiles[0];
  return heldBy({ profiles: profile ? [{ ...profile, identifiersAll: [] }] : [], cardDetails: customer.cardDetails });
}

/** Is it the same identifier? A mobile may be kept with or without country code, plus and leading zeros. */
export function isSameIdentifier(held: Identifier, sent: Identifier): boolean {
  return sameText(held.type, sent.type) && sameValue(held, sent);
}

/** Is it the same identifier, written the same way? */
export function isSpelt(held: Identifier, sent: Identifier): boolean {
  return sameText(held.type, sent.type) && sameText(held.value, sent.value);
}

/** Of two mobiles, the shorter is the end of the other. */
function sameValue(held: Identifier, sent: Identifier): boolean {
  if (!sameText(sent.type, 'mobile')) return sameText(held.value, sent.value);
  const [long = '', short = ''] = [held.value, sent.value]
    .map((value) => value.replace(/\D/g, '').replace(/^0+/, ''))
    .toSorted((one, other) => other.length - one.length);
  return short.length >= 7 && long.endsWith(short);
}

/** Services trim, fold and normalise: what is left of a text after that has to agree. */
export function sameText(left: string | undefined, right: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  return plain(left ?? '') === plain(right);
}
