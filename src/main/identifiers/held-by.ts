import type { Place } from '#contract/place.ts';
import type { WireCustomer } from '../capillary/customers/customer-details.ts';

type Told = Pick<WireCustomer, 'profiles' | 'cardDetails'>;
type Held = { readonly type: string; readonly value: string };

/** All identifiers and cards of a customer in an answer, from all of its lists. */
export function heldBy(customer: Told): readonly Held[] {
  return [
    ...customer.profiles.flatMap(({ identifiers, identifiersAll }) => [...identifiers, ...identifiersAll]),
    ...customer.cardDetails.map(({ cardNumber }) => ({ type: 'cardnumber', value: cardNumber })),
  ];
}

/** What a customer holds in one source, and the cards. What was removed there may live on in another source. */
export function heldInSource(customer: Told, { source, accountId }: Place): readonly Held[] {
  const ofSource = customer.profiles.filter((one) => one.source === source);
  const profile = ofSource.find((one) => one.accountId === accountId) ?? ofSource[0] ?? customer.profiles[0];
  return heldBy({ profiles: profile ? [{ ...profile, identifiersAll: [] }] : [], cardDetails: customer.cardDetails });
}
