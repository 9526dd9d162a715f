import type { GroupDraft } from '#contract/drafts/group.ts';
import { type Envelope, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { Desk, StaffMember } from './desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { prepareGroup } from '../kinds/group/prepare.ts';

/**
 * A group: kept on this till first, then sent while the manager waits. It stands in the lane of every customer of this
 * till whom it names, so that it overtakes none of their work and none of their work overtakes it. A head whom this till
 * does not know has a lane that begins with it, as a customer who is registered has.
 *
 * Error: `invalid-input` with the fields.
 */
export async function keepGroup(
  kind: 'group-registration' | 'group-association',
  draft: GroupDraft,
  staff: StaffMember,
  desk: Desk,
): Promise<Envelope<WriteOutcome>> {
  const prepared = prepareGroup(draft, desk);
  if (!prepared.ok) return prepared;
  const { payload, title, headLane, alsoLanes } = prepared.data;
  const id = desk.newId();
  const lane = headLane ?? `n${id}`;
  desk.transaction(() => {
    desk.outbox.store.add({
      id,
      kind,
      lane,
      alsoLanes,
      title,
      payload,
      staffCode: staff.code,
      staffName: staff.name,
    });
    if (headLane !== null || kind === 'group-association') return;
    const { firstName, lastName, identifiers } = payload.head;
    desk.directory.keep({ key: lane, customerId: null, firstName, lastName, identifiers });
  });
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, desk));
}
