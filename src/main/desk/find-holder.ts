import type { Identifier, IdentifierHolder } from '#contract/customer.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { fetchCustomerDetails } from '../capillary/customer-details.ts';
import { lookupCustomerId } from '../capillary/lookup-customer.ts';
import { type KeptCustomer, keyOf } from '../directory/directory-store.ts';
import { keptFromService } from './customer-page.ts';
import { rowOfKept } from './customer-row.ts';
import type { Desk } from './desk.ts';
import { knownBy } from './known-by.ts';
import { wireIdentifier } from './wire-identifier.ts';

/**
 * Who holds an identifier, so that a cashier learns it before sending: somebody of our source, whom it cannot be taken
 * from, or an account of another source, which it would join. While the service cannot say, what the till knows counts.
 *
 * Error: `invalid-input` with `identifier.value` for one that cannot be right.
 */
export async function findHolder(typed: Identifier, desk: Desk): Promise<Envelope<IdentifierHolder>> {
  const identifier = wireIdentifier(typed, desk.country);
  if (identifier === null) {
    return fail('invalid-input', 'That is no such identifier', { fields: ['identifier.value'] });
  }
  const known = knownBy(identifier, desk);
  if (known) return succeed(holder(sourceOfKnown(known, desk), known, desk));
  for (const where of ['our-source', 'other-source'] as const) {
    const source = where === 'our-source' ? undefined : 'ALL';
    const looked = await lookupCustomerId(desk.service, { ...identifier, source });
    if (looked.kind !== 'accepted') return succeed({ where: 'unknown', customer: null });
    if (looked.value !== null) return succeed(holder(where, await readHolder(looked.value, desk), desk));
  }
  return succeed({ where: 'nowhere', customer: null });
}

function holder(where: IdentifierHolder['where'], customer: KeptCustomer | null, desk: Desk): IdentifierHolder {
  return { where, customer: customer && rowOfKept(customer, desk.outbox.backlog.pendingOf) };
}

/** One whom only another source has would be joined; of one seen in a list alone, that is not known yet. */
function sourceOfKnown({ details }: KeptCustomer, { service }: Desk): 'our-source' | 'other-source' {
  const profiles = details?.profiles ?? [];
  return profiles.length > 0 && profiles.every(({ source }) => source !== service.source)
    ? 'other-source'
    : 'our-source';
}

async function readHolder(customerId: number, desk: Desk): Promise<KeptCustomer | null> {
  const details = await fetchCustomerDetails(desk.service, { customerId, source: 'ALL' });
  if (details.kind !== 'accepted') return desk.directory.find(keyOf(customerId));
  return keptFromService({ ...details.value, id: customerId }, { desk, coupons: null, warnings: [] });
}
