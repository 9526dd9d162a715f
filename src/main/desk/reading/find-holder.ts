import type { Identifier, IdentifierHolder } from '#contract/customer.ts';
import { isAt, type Place } from '#contract/place.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import { lookupCustomerId } from '../../capillary/customers/lookup-customer.ts';
import type { KeptCustomer } from '../../directory/directory-store.ts';
import { keptFromService } from './customer-page.ts';
import { rowOfKept } from './customer-row.ts';
import type { Desk } from '../desk.ts';
import { knownBy } from '../../directory/known-by.ts';
import { isRecordOf } from '../../identifiers/is-record-of.ts';
import { wireIdentifier } from '../../identifiers/wire-identifier.ts';

/**
 * Who holds an identifier, so that a cashier learns it before sending. It cannot be taken from somebody of the same
 * source. An account of another source would be joined. While the service cannot say, the till's own copy counts.
 *
 * Error: `invalid-input` with `identifier.value` if that cannot be an identifier.
 */
export async function findHolder(typed: Identifier, at: Place, desk: Desk): Promise<Envelope<IdentifierHolder>> {
  const identifier = wireIdentifier(typed, desk.country);
  if (identifier === null) {
    return fail('invalid-input', 'That is no such identifier', { fields: ['identifier.value'] });
  }
  const known = knownBy(identifier, desk);
  if (known) {
    const where = whereHeld(whereKnown(known, identifier, at, desk.service.source), identifier);
    return succeed(holder(where, known, desk));
  }
  for (const where of ['this-source', 'other-source'] as const) {
    const looked = await lookupCustomerId(desk.service, {
      ...identifier,
      ...(where === 'this-source' ? at : { source: 'ALL' }),
    });
    if (looked.kind !== 'accepted') return succeed({ where: 'unknown', customer: null });
    if (looked.value !== null)
      return succeed(holder(whereHeld(where, identifier), await readHolder(looked.value, identifier, desk), desk));
  }
  return succeed({ where: 'nowhere', customer: null });
}

/** A card is one and the same in every source. Whoever has it, it cannot be given, and it joins nobody. */
function whereHeld(where: 'this-source' | 'other-source', { type }: Identifier) {
  return type === 'cardnumber' ? 'this-source' : where;
}

function holder(where: IdentifierHolder['where'], customer: KeptCustomer | null, desk: Desk): IdentifierHolder {
  return { where, customer: customer && rowOfKept(customer, desk.outbox.backlog.pendingOf) };
}

/**
 * Whether a known customer holds it in this source or in another, whose account would be joined. A customer seen only
 * in a list has no profiles yet and counts as ours. For any other source, its own profile must show the identifier.
 */
function whereKnown(
  { details }: KeptCustomer,
  identifier: Identifier,
  at: Place,
  ourSource: string,
): 'this-source' | 'other-source' {
  const profiles = details?.profiles ?? [];
  const isThere =
    at.source === undefined
      ? profiles.length === 0 || profiles.some(({ source }) => source === ourSource)
      : profiles.some((one) => isAt(one, at) && one.identifiers.some((held) => isSameIdentifier(held, identifier)));
  return isThere ? 'this-source' : 'other-source';
}

async function readHolder(customerId: number, held: Identifier, desk: Desk): Promise<KeptCustomer | null> {
  const details = await fetchCustomerDetails(desk.service, { customerId, source: 'ALL' });
  const isTheirs = details.kind === 'accepted' && isRecordOf(details, { customerId, known: [held] });
  if (!isTheirs) return desk.directory.find(keyOf(customerId));
  return keptFromService({ ...details.value, id: customerId }, { desk, coupons: null, warnings: [] });
}
