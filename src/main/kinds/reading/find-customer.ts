import type { Identifier } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';
import { type WireCustomer, fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import { classOfCode, tellsOfMerge } from '../../capillary/answers/codes.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import { type Verdict, classifyReading } from '../../outbox/classify.ts';
import { findHolders } from './find-holders.ts';
import type { Finding } from '../../outbox/finding.ts';
import type { CustomerContext } from '../../outbox/kind.ts';

/** The customer of an operation as the service knows them now, or why the till could not find out. */
export type Found =
  | { readonly kind: 'found'; readonly customer: WireCustomer; readonly warnings: readonly ServiceMessage[] }
  | Extract<Finding, { kind: 'moved' | 'person' | 'unread' }>;

/**
 * Reads the customer of an operation by id ("Fetch Customer Details (by User ID)").
 *
 * A customer who was merged away (8069, 91009) has `moved` to the survivor: the one the answer names, or the only one
 * who holds the same identifiers. If neither proves it, or if nobody has the id (8009, 8015), a person decides.
 *
 * @param alsoKnown identifiers of the customer that the till's own copy does not have
 * @param at where to read; our own source unless named
 */
export async function findCustomer(
  context: CustomerContext,
  { alsoKnown = [], at = {} }: { readonly alsoKnown?: readonly Identifier[]; readonly at?: Place } = {},
): Promise<Found> {
  const { customerId, ports } = context;
  const verdict = classifyReading(await fetchCustomerDetails(ports.service, { customerId, ...at }));
  if (verdict.kind === 'applied') {
    const { value: customer, warnings } = verdict;
    if (customer.id === customerId) return { kind: 'found', customer, warnings };
    const told = warnings.find(({ code }) => tellsOfMerge(code)) ?? { code: 91009, message: '' };
    return { kind: 'moved', customerId: customer.id, told };
  }
  const isStale = verdict.kind === 'attention' && verdict.reason === 'stale-id';
  return isStale ? findSurvivor(verdict, context, alsoKnown) : { kind: 'unread', verdict };
}

/**
 * Where the customer has gone, if this code says that the id belongs to nobody. `null` if the code says something else,
 * or if the customer is there after all.
 */
export async function findMoved(
  context: CustomerContext,
  code: number | null,
): Promise<Exclude<Found, { kind: 'found' }> | null> {
  if (code === null || classOfCode(code) !== 'stale-id') return null;
  const found = await findCustomer(context);
  return found.kind === 'found' ? null : found;
}

async function findSurvivor(
  { code, message }: Extract<Verdict<never>, { kind: 'attention' }>,
  { operation, customerId, ports }: CustomerContext,
  alsoKnown: readonly Identifier[],
): Promise<Found> {
  const holders = await findHolders(ports.service, [...ports.identifiersOf(operation.lane), ...alsoKnown]);
  if (holders.kind === 'failed') return { kind: 'unread', verdict: holders.verdict };
  const [holder, ...others] = holders.customerIds;
  const survivor = others.length === 0 && holder !== customerId ? (holder ?? null) : null;
  return survivor !== null && code !== null && tellsOfMerge(code)
    ? { kind: 'moved', customerId: survivor, told: { code, message } }
    : { kind: 'person', reason: 'stale-id', existingCustomerId: survivor, code, message };
}
