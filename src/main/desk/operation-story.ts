import type { CustomerRow } from '#contract/customer.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { type OperationStory, attemptView } from '#contract/operation.ts';
import { fetchCustomerDetails } from '../capillary/customer-details.ts';
import { keyOf } from '../directory/directory-store.ts';
import { viewOf } from '../outbox/operation-view.ts';
import { keptFromService } from './customer-page.ts';
import { rowOfKept } from './customer-row.ts';
import type { Desk } from './desk.ts';

/** One operation with everything that was tried, what holds it and what hangs on it. Error: `not-found`. */
export function operationStory(id: string, { outbox }: Desk): Envelope<OperationStory> {
  const operation = outbox.store.find(id);
  if (!operation) return fail('not-found', 'There is no such operation');
  const lane = outbox.store.openOfLane(operation.lane);
  const [first] = lane;
  const isOpen = lane.some((one) => one.id === id);
  const holder = isOpen && first && first.seq < operation.seq ? first : null;
  return succeed({
    operation: viewOf(operation, holder !== null),
    attempts: outbox.attempts.of(id).map((one) => ({
      ...one,
      verdict: attemptView.shape.verdict.catch(null).parse(one.verdict),
    })),
    heldBy: holder && viewOf(holder, false),
    held: lane.filter(({ seq }) => seq > operation.seq).map((one) => viewOf(one, true)),
  });
}

/**
 * The member whom the service named for an operation in attention: from the service, or as this till knows them while
 * the service cannot be reached.
 */
export async function existingMember(id: string, desk: Desk): Promise<Envelope<CustomerRow | null>> {
  const customerId = desk.outbox.store.find(id)?.existingCustomerId ?? null;
  if (customerId === null) return succeed(null);
  const details = await fetchCustomerDetails(desk.service, { customerId, embed: 'points' });
  if (details.kind === 'accepted') {
    const kept = keptFromService({ ...details.value, id: customerId }, { desk, coupons: null, warnings: [] });
    desk.onDirectoryChange();
    return succeed({ ...rowOfKept(kept, desk.outbox.backlog.pendingOf), origin: 'service' });
  }
  const known = desk.directory.find(keyOf(customerId));
  return succeed(known && rowOfKept(known, desk.outbox.backlog.pendingOf));
}
