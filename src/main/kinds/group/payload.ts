import { z } from 'zod';
import { identifier } from '#contract/customer.ts';
import { groupDraft } from '#contract/drafts/group.ts';

const person = z.object({
  firstName: z.string(),
  lastName: z.string(),
  /** As they go on the wire. */
  identifiers: z.array(identifier).min(1),
});
/** Somebody whom a group names. */
export type Person = z.infer<typeof person>;

/** Has been taken by the service: never to be sent again. */
const member = person.extend({ done: z.boolean().default(false) });
export type Member = z.infer<typeof member>;

/**
 * What a group keeps: the draft as typed, for a person to correct, and its members as they go on the wire. The parent
 * above the head is not a member of its own: head and parent are taken together or not at all.
 */
export const groupPayload = z.object({
  version: z.literal(1),
  draft: groupDraft,
  head: member,
  parent: person.nullable(),
  children: z.array(member),
  /** The service refused the time it was taken (1034, 8017), and a person sent it again: without that time. */
  undated: z.boolean().optional(),
});
export type GroupPayload = z.infer<typeof groupPayload>;

/** All whom it names, the head first. */
export function peopleOf({
  head,
  parent,
  children,
}: Pick<GroupPayload, 'head' | 'parent' | 'children'>): readonly Person[] {
  return [head, ...(parent ? [parent] : []), ...children];
}

/** Those still to be sent, the head first. */
export function membersLeft({ head, children }: GroupPayload): readonly Member[] {
  return [head, ...children].filter(({ done }) => !done);
}

/** The same with more members done. */
export function withDone(payload: GroupPayload, isDone: (member: Member) => boolean): GroupPayload {
  const mark = (one: Member): Member => ({ ...one, done: one.done || isDone(one) });
  return { ...payload, head: mark(payload.head), children: payload.children.map(mark) };
}

/** Who somebody is, in words. */
export function nameOf({ firstName, lastName, identifiers }: Person): string {
  const name = `${firstName} ${lastName}`.trim();
  return name === '' ? (identifiers[0]?.value ?? '') : name;
}
