import { printPlainTime } from '../org/time.ts';
import type { Invitation } from '../store/loyalty/invitations-store.ts';
import type { Store } from '../store/store.ts';

/**
 * `referee` of "Get Customer Referrals": people who were not customers when they were invited and are now, each once.
 */
export function describeReferees(store: Store, invitations: readonly Invitation[]): readonly object[] {
  const ids = invitations
    .filter(({ wasKnown }) => wasKnown === 0)
    .flatMap(({ type, identifier }) =>
      store.identifiers.holders({ type: type === 'MOBILE' ? 'mobile' : 'email', value: identifier }),
    );
  return [...new Set(ids)].map((id) => describeReferee(store, id));
}

/** An identifier that the customer does not have is left out. */
function describeReferee(store: Store, userId: number): object {
  const [profile] = store.profiles.ofCustomer(userId);
  const identifiers = store.identifiers.ofCustomer(userId);
  const held = (['email', 'mobile', 'externalId'] as const).flatMap((wanted) => {
    const value = identifiers.find(({ type }) => type === wanted)?.value;
    return value === undefined ? [] : [[wanted, value] as const];
  });
  return {
    eventType: 'REGISTRATION',
    userId,
    firstName: profile?.firstName ?? '',
    lastName: profile?.lastName ?? '',
    ...Object.fromEntries(held),
    addedOn: `${printPlainTime(store.customers.find(userId)?.createdAtMs ?? 0)}.0`,
  };
}
