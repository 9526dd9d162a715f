import { hierarchy, identifier } from '../touches.ts';
import { type GroupPayload, peopleOf } from './payload.ts';

/** A group puts people into a hierarchy, and finds them by their identifiers. */
export function touchesOfGroup(payload: GroupPayload): readonly string[] {
  const named = peopleOf(payload).flatMap(({ identifiers }) => identifiers);
  return [hierarchy(payload.draft.hierarchyCode), ...named.map(identifier)];
}
