import type { Identifier } from '#contract/customer.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { knownBy } from '../../directory/known-by.ts';
import type { Born, PreparePorts, Standing } from '../../outbox/prepared.ts';
import { type OpenChange, openChanges } from './open-changes.ts';
import { openGroups } from './open-groups.ts';
import { type GroupPayload, type Person, nameOf, peopleOf } from './payload.ts';

/**
 * Where a group stands: in the lane of every customer of this till it names, and of every earlier group that names the
 * same people. So it overtakes none of their work, and none of their work overtakes it.
 */
export function standingOfGroup(payload: GroupPayload, ports: PreparePorts, exceptId?: string): Standing {
  const people = peopleOf(payload);
  const changes = openChanges(ports, exceptId);
  const lanes = people.map((one) => laneOf(one, ports, changes));
  return {
    title: nameOf(payload.head),
    lane: lanes[0] ?? null,
    alsoLanes: [...lanes.filter((lane) => lane !== null), ...lanesOfGroups(people, ports, exceptId)],
    born: null,
    followedBy: [],
  };
}

/** The head. If nobody knows the head yet, a group registration makes this customer. */
export function bornOf({ head }: GroupPayload): Born {
  const { firstName, lastName, identifiers } = head;
  return { firstName, lastName, identifiers };
}

/** The lane of the customer whom this till knows by one of these identifiers, or soon will; `null` if it knows none. */
function laneOf({ identifiers }: Person, ports: PreparePorts, changes: readonly OpenChange[]): string | null {
  for (const sent of identifiers) {
    const holds = (held: Identifier) => isSameIdentifier(held, sent);
    const known = knownBy(sent, ports);
    if (known) return known.key;
    const coming = changes.findLast(({ add }) => add.some(holds));
    if (coming) return coming.lane;
  }
  return null;
}

/** Lanes of open groups that name one of these people. This keeps the order for people the till knows no other way. */
function lanesOfGroups(people: readonly Person[], { outbox }: PreparePorts, exceptId?: string): readonly string[] {
  const sent = people.flatMap(({ identifiers }) => identifiers);
  const isNamed = (held: Identifier) => sent.some((one) => isSameIdentifier(held, one));
  return openGroups(outbox)
    .filter(({ id, people: named }) => id !== exceptId && named.some(({ identifiers }) => identifiers.some(isNamed)))
    .map(({ lane }) => lane);
}
