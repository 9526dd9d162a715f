import type { Identifier } from '#contract/customer.ts';
import type { GroupDraft, GroupMemberDraft } from '#contract/drafts/group.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { isSameIdentifier, isSpelt } from '#contract/rules/same-identifier.ts';
import { type GroupPayload, type Person, groupPayload, membersLeft, nameOf, peopleOf } from './payload.ts';
import { type IdentifierChangePayload, identifierChangePayload } from '../identifier-change/identifier-change.ts';
import type { Desk } from '../../desk/desk.ts';
import { knownBy } from '../../directory/known-by.ts';
import { openGroups } from './open-groups.ts';
import { wireIdentifier } from '../../identifiers/wire-identifier.ts';

/** What is kept of a group, and where it stands among the work of the customers it names. */
export type PreparedGroup = {
  readonly payload: GroupPayload;
  readonly title: string;
  /** The head's own lane; `null` for one this till does not know. */
  readonly headLane: string | null;
  /** The lanes of all whom this till knows, and of earlier groups that name the same people. */
  readonly alsoLanes: readonly string[];
};

/**
 * Brings a group into the form in which it is kept and sent.
 *
 * Error: `invalid-input` with the fields that cannot be right: a value that is no such identifier, one that is named
 * twice, for nobody stands in two places, and one that a kept change is about to take from its customer, for the service
 * would make somebody new of it.
 *
 * @param exceptId the operation that is being corrected: whoever of it has been taken stays so
 */
export function prepareGroup(draft: GroupDraft, desk: Desk, exceptId?: string): Envelope<PreparedGroup> {
  const wrong: string[] = [];
  const seen: Identifier[] = [];
  const changes = openChanges(desk, exceptId);
  const isLeaving = (one: Identifier) =>
    changes.some(({ remove }) => remove.some((gone) => isSameIdentifier(gone, one)));
  const prepare = ({ firstName, lastName, ...typed }: GroupMemberDraft, field: string): Person => ({
    firstName,
    lastName,
    identifiers: typed.identifiers.flatMap((one, index) => {
      const wire = wireIdentifier(one, desk.country);
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

  const done = exceptId === undefined ? [] : doneIn(exceptId, desk);
  const asMember = (one: Person) => ({ ...one, done: done.some((other) => isSpeltAlike(one, other)) });
  const payload = { version: 1, draft, head: asMember(head), parent, children: children.map(asMember) } as const;
  const people = peopleOf(payload);
  const lanes = people.map((one) => laneOf(one, desk, changes));
  const alsoLanes = [...lanes.filter((lane) => lane !== null), ...lanesOfGroups(people, desk, exceptId)];
  return succeed({ payload, title: nameOf(head), headLane: lanes[0] ?? null, alsoLanes });
}

function doneIn(operationId: string, { outbox }: Desk): readonly Person[] {
  const kept = groupPayload.safeParse(outbox.store.find(operationId)?.payload).data;
  if (!kept) return [];
  const left = membersLeft(kept);
  return [kept.head, ...kept.children].filter((one) => !left.includes(one));
}

function isSpeltAlike(one: Person, other: Person): boolean {
  return one.identifiers.some((sent) => other.identifiers.some((held) => isSpelt(held, sent)));
}

type OpenChange = IdentifierChangePayload & { readonly lane: string };

/** Changes of identifiers that are kept and not applied: what customers will be known by when this is sent. */
function openChanges({ outbox }: Desk, exceptId?: string): readonly OpenChange[] {
  const ownSeq = (exceptId === undefined ? null : outbox.store.find(exceptId)?.seq) ?? Infinity;
  return outbox.backlog.openOfKind('identifier-change').flatMap(({ lane, payload, seq }) => {
    const { data } = identifierChangePayload.safeParse(payload);
    return data && seq < ownSeq ? [{ ...data, lane }] : [];
  });
}

/**
 * The lane of a customer whom this till knows, or will know, by one of these identifiers; `null` for one it does not
 * know.
 */
function laneOf({ identifiers }: Person, desk: Desk, changes: readonly OpenChange[]): string | null {
  for (const sent of identifiers) {
    const holds = (held: Identifier) => isSameIdentifier(held, sent);
    const known = knownBy(sent, desk);
    if (known) return known.key;
    const coming = changes.findLast(({ add }) => add.some(holds));
    if (coming) return coming.lane;
  }
  return null;
}

/** Lanes of open groups that name one of these people: who is known by nothing else has an order there, too. */
function lanesOfGroups(people: readonly Person[], { outbox }: Desk, exceptId?: string): readonly string[] {
  const sent = people.flatMap(({ identifiers }) => identifiers);
  const isNamed = (held: Identifier) => sent.some((one) => isSameIdentifier(held, one));
  return openGroups(outbox)
    .filter(({ id, people: named }) => id !== exceptId && named.some(({ identifiers }) => identifiers.some(isNamed)))
    .map(({ lane }) => lane);
}
