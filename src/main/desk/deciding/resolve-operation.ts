import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { customerIdOf, keyOf } from '#contract/rules/customer-key.ts';
import { bindKind, kindOf } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Desk, StaffMember } from '../desk.ts';
import { kindRefusal } from '../may-decide.ts';
import { adoptCustomer } from '../writing/follow-applied.ts';
import { outcomeOf, sendWhileWaiting } from '../writing/live-outcome.ts';
import { forgetBornHere } from './forget-born-here.ts';

/**
 * Sends the same again.
 *
 * All ways to resolve answer `not-allowed` if only a manager may do this kind of work, and `conflict` if the operation
 * is no longer in attention.
 */
export async function retryOperation(id: string, staff: StaffMember, desk: Desk): Promise<Envelope<WriteOutcome>> {
  const { store } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return notInAttention;
  const refusal = kindRefusal(operation.kind, staff, desk);
  if (refusal) return refusal;
  const payload = bindKind(operation, desk.kinds)?.again(operation.serviceCode) ?? undefined;
  if (!store.resolve(id, { to: 'waiting', by: staff.code, payload })) return notInAttention;
  return succeed(await sendWhileWaiting(id, null, desk));
}

/**
 * The customer is the member whom the service named. Whatever waits in the lane goes to that member. A registration is
 * then done. A write to a customer who has that id now (`stale-id`) is sent there.
 *
 * Error: also `conflict` with `reason` `another-customer`, if the service named somebody else and not this customer.
 */
export async function useExisting(id: string, staff: StaffMember, desk: Desk): Promise<Envelope<WriteOutcome>> {
  const operation = desk.outbox.store.find(id);
  const customerId = operation?.existingCustomerId;
  if (!operation || !customerId) return notInAttention;
  const refusal = kindRefusal(operation.kind, staff, desk);
  if (refusal) return refusal;
  if (!kindOf(operation, desk.kinds)?.isDoneByMember) return useSurvivor(operation, customerId, { staff, desk });
  const resolved = desk.transaction(() => {
    if (!desk.outbox.store.resolve(id, { to: 'adopted', by: staff.code, customerId })) return false;
    useMember(operation, customerId, desk);
    return true;
  });
  if (!resolved) return notInAttention;
  desk.onDirectoryChange();
  desk.outbox.wake();
  const adopted = desk.outbox.store.find(id);
  return adopted ? succeed(outcomeOf(adopted, desk)) : notInAttention;
}

async function useSurvivor(
  operation: Operation,
  customerId: number,
  { staff, desk }: { readonly staff: StaffMember; readonly desk: Desk },
): Promise<Envelope<WriteOutcome>> {
  if (operation.attention !== 'stale-id') {
    return fail('conflict', 'The service named another customer, not this one', { reason: 'another-customer' });
  }
  const resolved = desk.transaction(() => {
    if (!desk.outbox.store.resolve(operation.id, { to: 'waiting', by: staff.code })) return false;
    adoptCustomer(operation, customerId, desk);
    return true;
  });
  if (!resolved) return notInAttention;
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(operation.id, null, desk));
}

/**
 * Gives an operation up for a reason that is kept. The row itself is never deleted.
 *
 * The same decision covers what hangs on it: those operations stay, are given up too, or go to the member whom the
 * service named with all other work for the customer. Without the operation that makes their customer, they cannot
 * stay. Error: `conflict` with `reason` `others-depend`, in that case and if the service named no member.
 */
export function discardOperation(
  {
    id,
    reason,
    held,
  }: { readonly id: string; readonly reason: string; readonly held: 'keep' | 'discard' | 'to-member' },
  staff: StaffMember,
  desk: Desk,
): Envelope<void> {
  const { store } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return notInAttention;
  const later = store.dependentsOf(operation);
  const isBornHere = customerIdOf(operation.lane) === null;
  const memberId = held === 'to-member' ? operation.existingCustomerId : null;
  const stays = held === 'keep' ? later : held === 'discard' ? later.filter((one) => !mayBeGivenUp(one)) : [];
  if ((isBornHere && stays.length > 0) || (held === 'to-member' && memberId === null)) {
    return fail('conflict', 'Later operations need this one', { reason: 'others-depend' });
  }
  const resolved = desk.transaction(() => {
    if (!store.resolve(id, { to: 'discarded', by: staff.code, reason })) return false;
    if (held === 'discard') for (const one of later) store.giveUp(one.id, { by: staff.code, reason });
    if (memberId !== null) useMember(operation, memberId, desk);
    else forgetBornHere(operation.lane, desk);
    return true;
  });
  if (!resolved) return notInAttention;
  desk.onDirectoryChange();
  desk.outbox.wake();
  return succeed(undefined);
}

/** A write that may have reached the service is read first, whoever gives it up. */
function mayBeGivenUp({ state }: Operation): boolean {
  return state === 'waiting' || state === 'attention';
}

/** What a person typed stays with the operation. Only the service tells the member's own details. */
function useMember({ lane }: Operation, customerId: number, { outbox, directory }: Desk): void {
  const key = keyOf(customerId);
  directory.forget(lane);
  if (!directory.find(key)) directory.keep({ key, customerId, firstName: '', lastName: '', identifiers: [] });
  outbox.store.renameLane(lane, key);
}

export const notInAttention = fail('conflict', 'The operation is not in attention any more', {
  reason: 'not-in-attention',
});
