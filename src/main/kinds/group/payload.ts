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

/** `done`: the service has taken this member, so the till never sends it again. */
const member = person.extend({ done: z.boolean().default(false) });
export type Member = z.infer<typeof member>;

/**
 * What the till keeps of a group: the draft as typed, for a person to correct, and its members as they go on the wire.
 * The parent above the head is not a member, because the service takes head and parent together or not at all.
 */
export const groupPayload = z.object({
  version: z.literal(1),
  draft: groupDraft,
  head: member,
  parent: person.nullable(),
  children: z.array(member),
  /** The service refused the time it was taken (1034, 8017). So it is sent again without that time. */
  undated: z.boolean().optional(),
});
export type GroupPayload = z.infer<typeof groupPayload>;

/** Everybody it names, the head first. */
export function peopleOf({
  head,
  parent,
  children,
}: Pick<GroupPayload, 'head' | 'parent' | 'children'>): readonly Person[] {
  return [head, ...(parent ? [parent] : []), ...children];
}

/** The members still to be sent, the head first. */
export function membersLeft({ head, children }: GroupPayload): readonly Member[] {
  return [head, ...children].filter(({ done }) => !done);
}

/** The same with more members done. */
export function withDone(payload: GroupPayload, isDone: (member: Member) => boolean): GroupPayload {
  const mark = (one: Member): Member => ({ ...one, done: one.done || isDone(one) });
  return { ...payload, head: mark(payload.head), children: payload.children.map(mark) };
}

/** The name of a person, or an identifier if there is no name. */
export function nameOf({ firstName, lastName, identifiers }: Person): string {
  const name = `${firstName} ${lastName}`.trim();
  return name === '' ? (identifiers[0]?.value ?? '') : name;
}
