import type { CustomerRow } from '#contract/customer.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { type OperationStory, type OperationView, attemptView } from '#contract/operation.ts';
import { workOutline } from '#contract/drafts/work.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import type { Operation } from '../../outbox/operation.ts';
import { viewOf } from '../../outbox/operation-view.ts';
import { keptFromService } from './customer-page.ts';
import { rowOfKept } from './customer-row.ts';
import { currentKey } from '../current-key.ts';
import type { Desk } from '../desk.ts';

/** One operation with all its tries, what holds it and what depends on it. Error: `not-found`. */
export function operationStory(id: string, desk: Desk): Envelope<OperationStory> {
  const { store, attempts, corrections } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return fail('not-found', 'There is no such operation');
  const holder = store.holderOf(operation);
  const follows = operation.follows === null ? null : store.find(operation.follows);
  const view = (one: Operation) => viewOf(one, { ...desk, held: store.holderOf(one) !== null });
  return succeed({
    operation: view(operation),
    attempts: attempts.of(id).map((one) => ({
      ...one,
      verdict: attemptView.shape.verdict.catch(null).parse(one.verdict),
    })),
    corrections: corrections.of(id).map(({ before, ...one }) => ({
      ...one,
      before: workOutline.nullable().catch(null).parse(before),
    })),
    heldBy: holder && view(holder),
    held: store.dependentsOf(operation).map(view),
    follows: follows && view(follows),
    followers: store.followersOf(id).map(view),
    takenByService: takenByService(operation, desk.outbox.serviceTimes.find(id)),
    decision: decisionOf(operation),
  });
}

/** The writes to one customer that the service has not taken, in order. */
export function openWorkOf(key: string, desk: Desk): OperationView[] {
  const { store } = desk.outbox;
  const open = store.openOfLane(currentKey(key, desk));
  return open.map((one) => viewOf(one, { ...desk, held: store.holderOf(one) !== null }));
}

/** Clocks that differ by less are as good as right. */
const worthTellingMs = 120_000;

function takenByService({ createdAtMs }: Operation, takenAtMs: number | null | undefined) {
  if (takenAtMs === undefined) return null;
  if (takenAtMs === null) return 'unknown';
  return Math.abs(takenAtMs - createdAtMs) > worthTellingMs ? takenAtMs : null;
}

function decisionOf({ state, resolvedBy, resolution }: Operation): OperationStory['decision'] {
  if (resolvedBy === null || (state !== 'discarded' && state !== 'adopted')) return null;
  return { staffCode: resolvedBy, reason: resolution ?? '' };
}

/**
 * The member whom the service named for an operation in attention. The details come from the service, or from the
 * till's own copy while the service cannot be reached.
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
