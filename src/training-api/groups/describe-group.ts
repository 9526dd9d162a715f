import type { Position } from './position.ts';
import type { Store } from '../store/store.ts';
import { describeGroupProfile, type ProfileForm } from '../descriptions/describe-group-profile.ts';

/** A customer inside `associationDetails` or in a list of children: only their profiles and extended fields. */
export function describeRelative(store: Store, customerId: number, form: ProfileForm): object {
  return {
    profiles: store.profiles.ofCustomer(customerId).map((profile) => describeGroupProfile(store, profile, form)),
    extendedFields: extendedFieldsOf(store, customerId),
  };
}

/**
 * An entity of a batch, without its id, its warnings and its errors. `associationDetails` stands where the samples have
 * it.
 */
export function describeEntity(
  store: Store,
  customerId: number,
  {
    form,
    isChild,
    association,
  }: { readonly form: ProfileForm; readonly isChild: boolean; readonly association: object | null },
): object {
  const customer = store.customers.find(customerId);
  return {
    profiles: store.profiles.ofCustomer(customerId).map((profile) => describeGroupProfile(store, profile, form)),
    loyaltyInfo: { loyaltyType: customer?.loyaltyType },
    segments: {},
    ...(isChild ? {} : { referralCode: customer?.referralCode }),
    ...(association ? { associationDetails: association } : {}),
    extendedFields: extendedFieldsOf(store, customerId),
  };
}

/** `fleetCompany` in the answer to a registration, with the id that the service gave the company. */
export function describeCompany({ company }: Position): object {
  return company ? { fleetCompany: { externalId: company.externalId, companyId: company.id } } : {};
}

function extendedFieldsOf(store: Store, customerId: number): object {
  return JSON.parse(store.customers.find(customerId)?.extendedFields ?? '{}') as object;
}
