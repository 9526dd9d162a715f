import { readTime } from '../org/time.ts';
import { program, tierOf } from '../org/tiers.ts';
import type { RegistrationBody } from './registration-body.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Enrollment } from '../loyalty/join-program.ts';

/**
 * Reads `loyaltyProgramEnrollments`. If it is empty, a member starts in the lowest tier without points.
 *
 * 1023: no such program or tier. 1013: a customer who does not join the program cannot be enrolled in it.
 */
export function checkEnrollment(
  { loyaltyProgramEnrollments: [wanted] }: Pick<RegistrationBody, 'loyaltyProgramEnrollments'>,
  joins: boolean,
): Checked<Enrollment> {
  if (!wanted) return kept({ tier: 1, points: 0, tierExpiresAtMs: null, pointsExpireAtMs: null });
  const tier = tierOf(wanted.tierNumber ?? 1);
  if (wanted.programId !== program.id || !tier) return refused(1023);
  if (!joins) return refused(1013);
  const tierExpiresAtMs = readOptionalTime(wanted.tierExpiryDate);
  if (tierExpiresAtMs === undefined) return refused(400, 'tierExpiryDate');
  const pointsExpireAtMs = readOptionalTime(wanted.pointsExpiryDate);
  if (pointsExpireAtMs === undefined) return refused(400, 'pointsExpiryDate');
  return kept({ tier: tier.number, points: wanted.loyaltyPoints ?? 0, tierExpiresAtMs, pointsExpireAtMs });
}

/** `null` if there is none, `undefined` if it is not a time. */
function readOptionalTime(text: string | undefined): number | null | undefined {
  return text === undefined ? null : (readTime(text) ?? undefined);
}
