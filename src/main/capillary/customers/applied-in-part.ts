import type { Answer } from '../answers/answer.ts';
import { readAs } from '../ask.ts';
import { isNews } from '../answers/codes.ts';
import { type ServiceMessage, readMessages } from '../answers/messages.ts';
import { type WrittenAnswer, wireWritten } from '../wire/written.ts';

/**
 * "201 can mean some failed". A success that names its customer and complains only about what it did not keep has been
 * applied. Its complaints become warnings.
 *
 * @param isHarmless says which errors leave it a success; by default, news about a write that stands. A complaint in
 * words
 *   alone comes as an empty list of errors.
 */
export function appliedInPart(
  answer: Answer<WrittenAnswer>,
  isHarmless: (errors: readonly ServiceMessage[]) => boolean = areNews,
): Answer<WrittenAnswer> {
  const { status } = answer.facts;
  if (answer.kind !== 'refused' || status === null || status < 200 || status >= 300) return answer;
  const { body, errors, facts } = answer;
  if (!isHarmless(errors)) return answer;
  const warnings = [...errors, ...readMessages(body).warnings];
  const read = readAs(wireWritten, { kind: 'accepted', value: body, warnings, facts });
  return read.kind === 'accepted' ? read : answer;
}

function areNews(errors: readonly ServiceMessage[]): boolean {
  return errors.length > 0 && errors.every(({ code }) => isNews(code));
}
