import type { CustomerRow, Identifier, PendingState } from '#contract/customer.ts';
import type { FoundCustomer } from '../../capillary/customers/search-customers.ts';
import { identifierType } from '../../identifiers/identifier-type.ts';
import type { KeptCustomer } from '../../directory/directory-store.ts';

/** A kept customer as a row. @param pendingOf how far the open work on a customer is */
export function rowOfKept(customer: KeptCustomer, pendingOf: (key: string) => PendingState): CustomerRow {
  return {
    key: customer.key,
    customerId: customer.customerId,
    firstName: customer.firstName,
    lastName: customer.lastName,
    identifiers: [...customer.identifiers],
    matched: null,
    origin: 'till',
    fetchedAtMs: customer.fetchedAtMs,
    tier: customer.details?.points?.tier ?? '',
    sources: customer.details?.profiles.map(({ source }) => source).filter((source) => source !== '') ?? [],
    pending: pendingOf(customer.key),
  };
}

/** The service searches all sources, so the profile of our own source comes first. */
export function namesOfFound(found: FoundCustomer, source: string): { firstName: string; lastName: string } {
  const profile = found.profiles.find((one) => one.source === source) ?? found.profiles[0];
  return { firstName: profile?.firstName ?? '', lastName: profile?.lastName ?? '' };
}

/** What matched, if it is an identifier. Matched names come in the same list, as `firstName` and `lastName`. */
export function identifiersOfFound(found: FoundCustomer): Identifier[] {
  return found.matchedIdentifiers
    .filter(({ idType, idValue }) => idValue !== '' && idType !== 'firstName' && idType !== 'lastName')
    .map(({ idType, idValue }) => ({ type: identifierType(idType), value: idValue }));
}
