import type { GroupDraft, GroupMemberDraft } from '#contract/drafts/group.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import type { GroupPayload } from '../outbox/kinds/group.ts';
import { isSameIdentifier } from '../outbox/kinds/same-identifier.ts';
import type { Desk, StaffMember } from './desk.ts';
import { sendWhileWaiting } from './live-outcome.ts';
import { wireIdentifier } from './wire-identifier.ts';

/**
 * A group: kept on this till first, then sent while the manager waits. It stands in the lane of every customer of this
 * till whom it names, so that it neither overtakes nor is overtaken.
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
  const { head, parent, children } = prepared.data;
  const id = desk.newId();
  const knownLane = laneOf(head, desk);
  const lane = knownLane ?? `n${id}`;
  const title = `${head.firstName} ${head.lastName}`.trim() || (head.identifiers[0]?.value ?? '');
  desk.transaction(() => {
    desk.outbox.store.add({
      id,
      kind,
      lane,
      alsoLanes: [parent, ...children].flatMap((one) => (one ? (laneOf(one, desk) ?? []) : [])),
      title,
      payload: prepared.data,
      staffCode: staff.code,
      staffName: staff.name,
    });
    if (knownLane === null) desk.directory.keep({ ...head, key: lane, customerId: null });
  });
  desk.onDirectoryChange();
  return succeed(await sendWhileWaiting(id, desk));
}

/** What is kept of a group. Error: `invalid-input` with the fields that cannot be right. */
export function prepareGroup(draft: GroupDraft, { country }: Desk): Envelope<GroupPayload> {
  const wrong: string[] = [];
  const prepare = (one: GroupMemberDraft, field: string): GroupPayload['head'] => ({
    firstName: one.firstName,
    lastName: one.lastName,
    identifiers: one.identifiers.flatMap((typed, index) => {
      const wire = wireIdentifier(typed, country);
      if (!wire) wrong.push(`draft.${field}.identifiers.${index}.value`);
      return wire ?? [];
    }),
  });
  const payload: GroupPayload = {
    version: 1,
    draft,
    head: prepare(draft.head, 'head'),
    parent: draft.parent && prepare(draft.parent, 'parent'),
    children: draft.children.map((child, index) => prepare(child, `children.${index}`)),
  };
  return wrong.length > 0
    ? fail('invalid-input', 'What was entered cannot be right', { fields: wrong })
    : succeed(payload);
}

/** The lane of a customer this till knows by one of these identifiers; `null` for one it does not know. */
function laneOf({ identifiers }: GroupPayload['head'], { directory }: Desk): string | null {
  for (const sent of identifiers) {
    const known = directory
      .search(sent.value, 20)
      .find((customer) => customer.identifiers.some((held) => isSameIdentifier(held, sent)));
    if (known) return known.key;
  }
  return null;
}
