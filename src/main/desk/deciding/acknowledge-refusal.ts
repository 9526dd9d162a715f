import { makesCustomer } from '#contract/drafts/work.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { Desk, StaffMember } from '../desk.ts';
import { kindRefusal } from '../may-decide.ts';
import { forgetBornHere } from './forget-born-here.ts';

/**
 * The window shows a refusal to the person who waited for the write. Only now it has ended as `refused`: it is kept with
 * its story, needs nobody and holds nobody. What was kept with it in one step goes with it. A customer who existed only
 * by it is gone from the till's own copy.
 *
 * Asking twice changes nothing. Errors: `not-found`; `not-allowed`; `conflict` with a `reason`. `not-shown`: nobody has
 * just waited for it, so it stays where it is. `others-depend`: something else builds on the customer it makes.
 */
export function acknowledgeRefusal(id: string, staff: StaffMember, desk: Desk): Envelope<void> {
  const { store } = desk.outbox;
  const operation = store.find(id);
  if (!operation) return fail('not-found', 'There is no such operation');
  const refusal = kindRefusal(operation.kind, staff, desk);
  if (refusal) return refusal;
  if (operation.state === 'refused') return succeed(undefined);
  if (!desk.refusals.isShownTo(id, staff.code)) return notEnded('not-shown');
  const makes = makesCustomer(operation.kind);
  if (makes && store.dependentsOf(operation).some(({ follows }) => follows !== id)) return notEnded('others-depend');
  const ended = desk.transaction(() => {
    if (!store.refuse(id, staff.code)) return false;
    if (makes) forgetBornHere(operation.lane, desk);
    return true;
  });
  if (!ended) return notEnded('not-shown');
  desk.onDirectoryChange();
  desk.outbox.wake();
  return succeed(undefined);
}

const notEnded = (reason: string) => fail('conflict', 'The refusal was not acknowledged', { reason });
