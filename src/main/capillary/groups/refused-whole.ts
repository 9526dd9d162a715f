import type { Answer } from '../answers/answer.ts';
import type { ServiceMessage } from '../answers/messages.ts';
import type { GroupMember } from '../wire/group.ts';

type Member = Pick<GroupMember, 'id' | 'errors'>;

/**
 * If every customer of a batch failed, nothing was accepted, whatever the status says. Then the answer is a refusal.
 */
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
 * Why the service did not take a customer of a group; `null` if it did. It did if the customer has an id, or if no
 * error says anything. A failure without a code gives an empty list.
 */
function failureOf({ id, errors }: Member): readonly ServiceMessage[] | null {
  const said = errors.filter(({ code, message }) => code !== undefined || message !== undefined);
  if (id !== undefined || said.length === 0) return null;
  return said.flatMap(({ code, message = '' }) => (code === undefined ? [] : [{ code, message }]));
}
