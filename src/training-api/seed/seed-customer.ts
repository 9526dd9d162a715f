import type { Identifier } from '../org/identifiers.ts';
import type { SourceAccount } from '../org/sources.ts';
import type { LoyaltyType } from '../store/customers/customers-store.ts';
import type { Store } from '../store/store.ts';

export type SeededCustomer = {
  readonly place: SourceAccount;
  readonly firstName: string;
  readonly lastName: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly card: string | null;
  readonly loyaltyType: LoyaltyType;
  readonly till: string;
  readonly createdAtMs: number;
  /** Custom and extended fields by name; none by default. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly extendedFields?: Readonly<Record<string, string>>;
};

/** @returns the id */
export function seedCustomer(store: Store, customer: SeededCustomer): number {
  const { loyaltyType, till, createdAtMs } = customer;
  const customerId = store.customers.add({
    loyaltyType,
    till,
    createdAtMs,
    modifiedAtMs: createdAtMs,
    extendedFields: JSON.stringify(customer.extendedFields ?? {}),
    referralCode: '',
  });
  seedProfile(store, customerId, customer);
  return customerId;
}

/** Adds the first source account of a customer, or a further one. */
export function seedProfile(store: Store, customerId: number, customer: SeededCustomer): void {
  const { place, firstName, lastName, mobile, email, card, till, createdAtMs } = customer;
  const profileId = store.profiles.add({
    ...place,
    customerId,
    firstName,
    lastName,
    fields: JSON.stringify(customer.fields ?? {}),
    till,
    createdAtMs,
    modifiedAtMs: createdAtMs,
  });
  const add = (type: Identifier['type'], value: string) => store.identifiers.add({ ...place, profileId, type, value });
  for (const [type, value] of [
    ['mobile', mobile],
    ['email', email],
  ] as const) {
    if (value === null) continue;
    add(type, value);
    const flags = { isPrimary: type === 'mobile' ? 1 : 0, isVerified: 1, isSubscribed: 1 } as const;
    store.channels.add(profileId, {
      type,
      value,
      ...flags,
      meta: '{"residence":false,"office":false}',
      attributes: '{}',
    });
  }
  if (card === null) return;
  add('cardnumber', card);
  const fields = { extendedFields: '{}', customFields: '{}' };
  const { externalId = card } = store.cards.find(card) ?? {};
  store.cards.issue({ number: card, externalId, customerId, label: 'ACTIVE', issuedAtMs: createdAtMs, ...fields });
}
