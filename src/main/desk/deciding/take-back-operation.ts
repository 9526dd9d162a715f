import { makesCustomer } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Desk, StaffMember } from '../desk.ts';
import { isAuthor, kindRefusal } from '../may-decide.ts';
import { forgetBornHere } from './forget-born-here.ts';

type TakeBack = {
  readonly id: string;
  /** What becomes of the operations that hang on it. Left out, there must be none. */
  readonly held?: 'keep' | 'discard' | undefined;
};

/**
 * Cancels an operation that certainly was not applied: it waits and has not left, or it was certainly refused. Whoever
 * made it may, and a manager. The service has nothing of it, so no reason is needed.
 *
 * The same decision covers what hangs on it. What was kept with it in one step always goes with it. Without the
 * operation that makes their customer, the others cannot stay.
 *
 * Errors: `not-found`; `not-allowed`; `conflict` with a `reason`. `not-yours`: somebody else made it. `has-left`: the
 * service may have got it. `others-depend`: something hangs on it, and nobody has said what becomes of that, or it
 * cannot stay. `others-not-yours`: something that would go with it was made by somebody else, or may have left.
 */
export function takeBackOperation({ id, held }: TakeBack, staff: StaffMember, desk: Desk): Envelope<void> {
  const { store } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return fail('not-found', 'There is no such operation');
  const refusal = kindRefusal(operation.kind, staff, desk);
  if (refusal) return refusal;
  const mayCancel = (one: Operation) =>
    kindRefusal(one.kind, staff, desk) === null && (staff.role === 'manager' || isAuthor(one, staff));
  if (!mayCancel(operation)) return refused('not-yours');
  if (!isCancellable(operation, desk)) return refused('has-left');

  const hanging = store.dependentsOf(operation);
  const others = hanging.filter(({ follows }) => follows !== id);
  const mayStay = !makesCustomer(operation.kind) || customerIdOf(operation.lane) !== null;
  if (others.length > 0 && (held === undefined || (held === 'keep' && !mayStay))) return refused('others-depend');
  const gone = held === 'discard' ? hanging : hanging.filter(({ follows }) => follows === id);
  if (!gone.every((one) => mayCancel(one) && isCancellable(one, desk))) return refused('others-not-yours');

  desk.transaction(() => {
    // Nobody else can come between: all of this is one turn of the process, and one transaction.
    for (const one of [operation, ...gone]) store.takeBack(one.id, staff.code);
    forgetBornHere(operation.lane, desk);
  });
  desk.refusals.forget(id);
  desk.onDirectoryChange();
  desk.outbox.wake();
  return succeed(undefined);
}

function isCancellable({ id, state }: Operation, { outbox }: Desk): boolean {
  return ['waiting', 'attention', 'refused'].includes(state) && outbox.store.isCertainlyUnapplied(id);
}

const refused = (reason: string) => fail('conflict', 'It cannot be cancelled', { reason });
