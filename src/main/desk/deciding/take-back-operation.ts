import { makesCustomer } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { Desk, StaffMember } from '../desk.ts';

/**
 * Undoes an operation before it was sent. Only the person who made it may. The service has never heard of it, so no
 * reason is needed.
 *
 * Errors: `not-found`; `conflict` with a `reason`. `not-yours`: somebody else made it. `others-depend`: later
 * operations of the customer build on it, or it makes the customer. `has-left`: the service may have got it.
 */
export function takeBackOperation(id: string, staff: StaffMember, desk: Desk): Envelope<void> {
  const { store, backlog } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return fail('not-found', 'There is no such operation');
  if (operation.staffCode !== staff.code) return refused('not-yours');
  const isLast = backlog.openBeside(operation).every(({ seq }) => seq <= operation.seq);
  if (!isLast || makesCustomer(operation.kind)) return refused('others-depend');
  if (!store.takeBack(id, staff.code)) return refused('has-left');
  desk.onDirectoryChange();
  desk.outbox.wake();
  return succeed(undefined);
}

const refused = (reason: string) => fail('conflict', 'It cannot be taken back', { reason });
