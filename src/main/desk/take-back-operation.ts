import { makesCustomer } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { Desk, StaffMember } from './desk.ts';

/**
 * Undone before it was sent: by the person who made it, without a reason, for the service has never heard of it.
 *
 * Errors: `not-found`; `conflict`, with `reason` `not-yours`, `others-depend` where later operations of the customer were
 * made on the ground of this one or it makes the customer, and `has-left` once the service may have got it.
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
