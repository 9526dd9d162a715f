import type { Answer } from './answer.ts';
import { readAs } from './ask.ts';
import { type WrittenAnswer, wireWritten } from './wire/written.ts';

/** The e-mail or mobile was not kept, the rest was: an error in a table of the document, a warning in its samples. */
const notKeptCodes: ReadonlySet<number> = new Set([8055, 8056, 8057, 8058]);

type IsHarmless = (code: number) => boolean;

/**
 * "201 can mean some failed": a success that names its customer and complains only of what it did not keep has been
 * applied, and the complaints are its warnings.
 *
 * @param isHarmless which errors leave it a success; those of what was not kept unless told
 */
export function appliedInPart(
  answer: Answer<WrittenAnswer>,
  isHarmless: IsHarmless = (code) => notKeptCodes.has(code),
): Answer<WrittenAnswer> {
  const { status } = answer.facts;
  if (answer.kind !== 'refused' || status === null || status < 200 || status >= 300) return answer;
  if (!answer.errors.every(({ code }) => isHarmless(code))) return answer;
  const { body, errors, facts } = answer;
  const read = readAs(wireWritten, { kind: 'accepted', value: body, warnings: errors, facts });
  return read.kind === 'accepted' ? read : answer;
}
