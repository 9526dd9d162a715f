import { message } from '../answers/messages.ts';
import type { Call } from '../operations/operation.ts';
import { extendedFieldNames, tills } from '../org/company.ts';
import { dayMs, readTime } from '../org/time.ts';
import { program, tierOf } from '../org/tiers.ts';
import { registrationBody, type RegistrationBody } from './body.ts';
import { checkEach, type Checked, kept, refused } from './checked.ts';
import { checkProfile } from './check-profile.ts';
import type { Enrollment, Registration } from './registration.ts';

/** A registration may be told this long after it was taken, and hardly before it is. */
const pastLimitMs = 90 * dayMs;
const futureLimitMs = dayMs;

/** Looks at everything in a registration that can be judged without knowing the other customers. */
export function checkRegistration(call: Call): Checked<Registration> {
  const read = registrationBody.safeParse(call.body);
  if (!read.success) return refused(400, read.error.issues[0]?.path.join('.') ?? '');
  const body = read.data;
  const till = body.associatedWith ?? call.till;
  if (till !== call.till && !tills.some((one) => one === till)) return refused(91020, till);
  const createdAt = checkCreateDate(body, call.nowMs);
  if (!createdAt.ok) return createdAt;
  const enrollment = checkEnrollment(body);
  if (!enrollment.ok) return enrollment;
  const profiles = checkEach(body.profiles, checkProfile);
  if (!profiles.ok) return profiles;
  const places = new Set(profiles.value.map(({ place }) => `${place.source} ${place.accountId}`));
  if (places.size < profiles.value.length) return refused(400, 'profiles');

  const extended = Object.entries(body.extendedFields);
  const enabled = extended.filter(([name, value]) => extendedFieldNames.has(name) && value !== '');
  const unkept = extended.filter((field) => !enabled.includes(field)).map(([name]) => message(91015, name));
  return kept(
    {
      loyaltyType: body.loyaltyInfo.loyaltyType,
      till,
      createdAtMs: createdAt.value,
      profiles: profiles.value,
      extendedFields: Object.fromEntries(enabled),
      enrollment: enrollment.value,
    },
    [...profiles.warnings, ...unkept],
  );
}

/** The document lists `createDate` without placing it: both places where it is seen are read. */
function checkCreateDate(body: RegistrationBody, nowMs: number): Checked<number> {
  const text = body.loyaltyInfo.attributionV2?.createDate ?? body.createDate;
  if (text === undefined) return kept(nowMs);
  const createdAtMs = readTime(text);
  if (createdAtMs === null) return refused(400, 'createDate');
  const allowed = createdAtMs >= nowMs - pastLimitMs && createdAtMs <= nowMs + futureLimitMs;
  return allowed ? kept(createdAtMs) : refused(1034, text);
}

function checkEnrollment({ loyaltyProgramEnrollments: [wanted] }: RegistrationBody): Checked<Enrollment> {
  if (!wanted) return kept({ tier: 1, points: 0, tierExpiresAtMs: null });
  const tier = tierOf(wanted.tierNumber ?? 1);
  if (wanted.programId !== program.id || !tier) return refused(1023);
  const tierExpiresAtMs = wanted.tierExpiryDate === undefined ? null : readTime(wanted.tierExpiryDate);
  if (wanted.tierExpiryDate !== undefined && tierExpiresAtMs === null) return refused(400, 'tierExpiryDate');
  return kept({ tier: tier.number, points: wanted.loyaltyPoints ?? 0, tierExpiresAtMs });
}
