import type { ServiceCode } from '#contract/service-codes.ts';
import { wireWritten } from '../wire/written.ts';
import type { Answer } from './answer.ts';

/**
 * Codes with which the service certainly has not applied the write: it looked at what was sent, or at the customer, and
 * turned it away before it wrote anything.
 *
 * A code does not stand here if it can also come after a step of the write (`not-kept`, `failed`), if it may be the echo
 * of our own request (`conflict`, `already-applied`, `stale-id`), if nobody at the desk can correct it (`client-defect`),
 * or if its words fit a reading or another operation as well, so that it may come from a step after the write (400, 404,
 * 1099, 1303 and their like). A code that is not listed is not certain.
 */
export const certainlyNotApplied = [
  // What was typed is missing, not valid, or does not belong together.
  1001, 1002, 1003, 1006, 1007, 1008, 1015, 1017, 1019, 1034, 1038, 1039, 1042, 1043, 1045, 1046, 1047, 1048, 1049,
  1104, 3010, 3017, 8005, 8014, 8017, 8064,
  // What was typed does not prove who the customer is.
  1021, 1025, 1026,
  // The customer is blocked.
  618, 3042, 3044, 8026,
  // The referral is not allowed.
  1202, 1204, 1205, 1206,
] as const satisfies readonly ServiceCode[];

const certain: ReadonlySet<number> = new Set(certainlyNotApplied);

/** "Created, perhaps in part": with this status the write may stand, whatever the body complains about. */
const createdStatus = 201;

/**
 * Has the service readably refused this write, so that certainly nothing of it was applied? Every code of the answer
 * must say so. An answer that names the customer it wrote is no refusal of the whole.
 */
export function isCertainRefusal(answer: Answer<unknown>): boolean {
  if (answer.kind !== 'refused' || answer.errors.length === 0) return false;
  if (answer.facts.status === createdStatus || wireWritten.safeParse(answer.body).success) return false;
  return answer.errors.every(({ code }) => certain.has(code));
}
