import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { Work } from '#contract/drafts/work.ts';
import { keyOfBornHere } from '#contract/rules/customer-key.ts';
import { bindKind } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import type { Born, Prepared } from '../../outbox/prepared.ts';
import type { Desk, StaffMember } from '../desk.ts';
import { sendWhileWaiting } from '../writing/live-outcome.ts';
import { prepareWork } from '../writing/prepare-work.ts';
import { renewFollowers } from './renew-followers.ts';
import { notInAttention } from './resolve-operation.ts';

/**
 * Sends again what a person corrected: an operation in attention, or one whose refusal still stands in that person's
 * form. It stays the same operation. Whoever corrects it is its author from now on, beside the first.
 *
 * Errors: those of `prepareWork`; `conflict` if it is in neither state, and with `reason` `later-work` if something that
 * depends on it was done for the customer since the refusal: the correction would come before that.
 */
export async function fixAndResend(
  { id, work }: { readonly id: string; readonly work: Work },
  staff: StaffMember,
  desk: Desk,
): Promise<Envelope<WriteOutcome>> {
  const prepared = prepareWork(work, staff, { desk, exceptId: id });
  if (!prepared.ok) return prepared;
  const operation = desk.outbox.store.find(id);
  if (operation?.kind !== work.kind) return notInAttention;
  if (operation.state === 'refused') {
    if (!desk.refusals.isShownTo(id, staff.code)) return notInAttention;
    if (desk.outbox.store.isTooLate(operation, prepared.data.payload)) {
      return fail('conflict', 'Something newer was done for this customer', { reason: 'later-work' });
    }
  }
  if (!desk.transaction(() => correct(operation, prepared.data, { staff, desk }))) return notInAttention;
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, staff, desk));
}

function correct(
  operation: Operation,
  { payload: entered, standing }: Prepared,
  { staff, desk }: { readonly staff: StaffMember; readonly desk: Desk },
): boolean {
  const { id, kind, lane, serviceCode } = operation;
  const { store, corrections } = desk.outbox;
  const payload = bindKind({ kind, payload: entered }, desk.kinds)?.again(serviceCode) ?? entered;
  const resolved = store.resolve(id, {
    to: 'waiting',
    from: operation.state === 'refused' ? 'refused' : 'attention',
    by: staff.code,
    author: staff,
    payload,
    ...(standing && { title: standing.title }),
  });
  if (!resolved) return false;
  corrections.keep({ operationId: id, by: staff, before: bindKind(operation, desk.kinds)?.outline() ?? null });
  if (!standing) return true;
  store.joinLanes(id, standing.alsoLanes);
  renewFollowers({ ...operation, title: standing.title }, standing.followedBy, { staff, desk });
  if (standing.born && lane === keyOfBornHere(id)) renewBornHere(lane, standing.born, desk);
  return true;
}

/** The till's copy of a customer who was born here says what the registration says. */
function renewBornHere(lane: string, born: Born, { directory }: Desk): void {
  directory.forget(lane);
  directory.keep({ key: lane, customerId: null, ...born });
}
