import type { Answer } from '../answers/answer.ts';
import type { ServiceMessage } from '../answers/messages.ts';
import type { GroupMember } from '../wire/group.ts';

type Member = Pick<GroupMember, 'id' | 'errors'>;

/** An answer in which every customer of a batch says that it failed: nothing was accepted, whatever the status. */
export function refusedWhole<T extends object>(
  answer: Answer<T>,
  membersOf: (value: T) => readonly Member[],
): Answer<T> {
  if (answer.kind !== 'accepted') return answer;
  const failures = membersOf(answer.value).map(failureOf);
  if (failures.some((failure) => failure === null)) return answer;
  const errors = failures.flatMap((failure) => failure ?? []);
  return { kind: 'refused', errors, body: answer.value, retryAfterMs: null, facts: answer.facts };
}

/**
 * Why a customer of a group was not taken, or `null` for one that was: it has got an id, or no error says anything.
 * Without a code a failure has no messages.
 */
function failureOf({ id, errors }: Member): readonly ServiceMessage[] | null {
  const said = errors.filter(({ code, message }) => code !== undefined || message !== undefined);
  if (id !== undefined || said.length === 0) return null;
  return said.flatMap(({ code, message = '' }) => (code === undefined ? [] : [{ code, message }]));
}
