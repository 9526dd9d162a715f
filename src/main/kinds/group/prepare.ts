import type { Identifier } from '#contract/customer.ts';
import type { GroupDraft, GroupMemberDraft } from '#contract/drafts/group.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { isSameIdentifier, isSpelt } from '#contract/rules/same-identifier.ts';
import { type GroupPayload, type Person, groupPayload, membersLeft } from './payload.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';
import { openChanges } from './open-changes.ts';
import { wireIdentifier } from '../../identifiers/wire-identifier.ts';

/**
 * Brings a group into the form in which it is kept and sent.
 *
 * Error: `invalid-input` with the fields that cannot be right: a value that is no such identifier; a value named twice,
 * because nobody stands in two places; or a value that a kept change will take from its customer, because the service
 * would then register somebody new under it.
 *
 * @param exceptId the operation that is being corrected; members whom the service has taken stay done
 */
export function prepareGroup(draft: GroupDraft, ports: PreparePorts, exceptId?: string): Envelope<GroupPayload> {
  const wrong: string[] = [];
  const seen: Identifier[] = [];
  const changes = openChanges(ports, exceptId);
  const isLeaving = (one: Identifier) =>
    changes.some(({ remove }) => remove.some((gone) => isSameIdentifier(gone, one)));
  const prepare = ({ firstName, lastName, ...typed }: GroupMemberDraft, field: string): Person => ({
    firstName,
    lastName,
    identifiers: typed.identifiers.flatMap((one, index) => {
      const wire = wireIdentifier(one, ports.country);
      if (wire === null || seen.some((other) => isSpelt(other, wire)) || isLeaving(wire)) {
        wrong.push(`draft.${field}.identifiers.${index}.value`);
        return [];
      }
      seen.push(wire);
      return [wire];
    }),
  });
  const head = prepare(draft.head, 'head');
  const parent = draft.parent && prepare(draft.parent, 'parent');
  const children = draft.children.map((child, index) => prepare(child, `children.${index}`));
  if (wrong.length > 0) return fail('invalid-input', 'An identifier cannot be right', { fields: wrong });

  const done = exceptId === undefined ? [] : doneIn(exceptId, ports);
  const asMember = (one: Person) => ({ ...one, done: done.some((other) => isSpeltAlike(one, other)) });
  return succeed({ version: 1, draft, head: asMember(head), parent, children: children.map(asMember) });
}

function doneIn(operationId: string, { outbox }: PreparePorts): readonly Person[] {
  const kept = groupPayload.safeParse(outbox.store.find(operationId)?.payload).data;
  if (!kept) return [];
  const left = membersLeft(kept);
  return [kept.head, ...kept.children].filter((one) => !left.includes(one));
}

function isSpeltAlike(one: Person, other: Person): boolean {
  return one.identifiers.some((sent) => other.identifiers.some((held) => isSpelt(held, sent)));
}
