import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { Work } from '#contract/drafts/work.ts';
import { customerIdOf, keyOf, keyOfBornHere } from '#contract/rules/customer-key.ts';
import { bindKind, kindOf } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Born } from '../../outbox/prepared.ts';
import type { Desk, StaffMember } from '../desk.ts';
import { adoptCustomer } from '../writing/follow-applied.ts';
import { outcomeOf, sendWhileWaiting } from '../writing/live-outcome.ts';
import { prepareWork } from '../writing/prepare-work.ts';

/** Sends the same again. All four ways to resolve answer `conflict` if the operation is no longer in attention. */
export async function retryOperation(id: string, staff: StaffMember, desk: Desk): Promise<Envelope<WriteOutcome>> {
  const { store } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return notInAttention;
  const payload = bindKind(operation, desk.kinds)?.again(operation.serviceCode) ?? undefined;
  if (!store.resolve(id, { to: 'waiting', by: staff.code, payload })) return notInAttention;
  return succeed(await sendWhileWaiting(id, desk));
}

/** Sends again what a person corrected. Errors: those of `prepareWork`. */
export async function fixAndResend(
  { id, work }: { readonly id: string; readonly work: Work },
  staff: StaffMember,
  desk: Desk,
): Promise<Envelope<WriteOutcome>> {
  const prepared = prepareWork(work, staff, { desk, exceptId: id });
  if (!prepared.ok) return prepared;
  const operation = desk.outbox.store.find(id);
  if (operation?.kind !== work.kind) return notInAttention;
  const { standing } = prepared.data;
  const corrected = { kind: operation.kind, payload: prepared.data.payload };
  const payload = bindKind(corrected, desk.kinds)?.again(operation.serviceCode) ?? corrected.payload;
  const resolved = desk.transaction(() => {
    const { store } = desk.outbox;
    const title = standing ? { title: standing.title } : {};
    if (!store.resolve(id, { to: 'waiting', by: staff.code, payload, ...title })) return false;
    if (!standing) return true;
    store.joinLanes(id, standing.alsoLanes);
    if (standing.born && operation.lane === keyOfBornHere(id)) renewBornHere(operation.lane, standing.born, desk);
    return true;
  });
  if (!resolved) return notInAttention;
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, desk));
}

/** The till's copy of a customer who was born here says what the registration says. */
function renewBornHere(lane: string, born: Born, { directory }: Desk): void {
  directory.forget(lane);
  directory.keep({ key: lane, customerId: null, ...born });
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
  return succeed(await sendWhileWaiting(operation.id, desk));
}

/**
 * Gives an operation up for a reason that is kept. The row itself is never deleted.
 *
 * The same decision covers what depends on it: later operations of the customer stay, are given up too, or go to the
 * member whom the service named. Without the operation that makes their customer, they cannot stay. Error: `conflict`
 * with `reason` `others-depend`, in that case and if the service named no member.
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
  const { store, backlog } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return notInAttention;
  const later = backlog.openBeside(operation).filter(({ seq }) => seq > operation.seq);
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
    else if (isBornHere && store.openOfLane(operation.lane).length === 0) desk.directory.forget(operation.lane);
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

const notInAttention = fail('conflict', 'The operation is not in attention any more', { reason: 'not-in-attention' });
