import type { Call } from '../http/operation.ts';
import { tills } from '../org/company.ts';
import { dayMs, readTime } from '../org/time.ts';
import { registrationBody, type RegistrationBody } from './registration-body.ts';
import { checkEnrollment } from './check-enrollment.ts';
import { checkExtendedFields } from './check-fields.ts';
import { checkEach, type Checked, kept, refused } from '../answers/checked.ts';
import { checkProfile } from './check-profile.ts';
import type { Registration } from './registration.ts';

/** How far the date of a registration may lie in the past and in the future. */
const pastLimitMs = 90 * dayMs;
const futureLimitMs = dayMs;

/** Checks everything in a registration that can be judged without the other customers. */
export function checkRegistration(call: Pick<Call, 'body' | 'till' | 'nowMs'>): Checked<Registration> {
  const read = registrationBody.safeParse(call.body);
  if (!read.success) return refused(400, read.error.issues[0]?.path.join('.') ?? '');
  const body = read.data;
  const { loyaltyType, attributionV2 } = body.loyaltyInfo;
  const creator = attributionV2?.createdBy?.code ?? call.till;
  if (!isTill(creator, call)) return refused(91021, creator);
  const till = body.associatedWith ?? creator;
  if (!isTill(till, call)) return refused(91020, till);
  const createdAt = checkCreateDate(body, call.nowMs);
  if (!createdAt.ok) return createdAt;
  const enrollment = checkEnrollment(body, loyaltyType === 'loyalty');
  if (!enrollment.ok) return enrollment;
  const profiles = checkEach(body.profiles, (profile) => checkProfile(profile, loyaltyType));
  if (!profiles.ok) return profiles;
  const places = new Set(profiles.value.map(({ place }) => `${place.source} ${place.accountId}`));
  if (places.size < profiles.value.length) return refused(400, 'profiles');

  const extended = checkExtendedFields(body.extendedFields, 'customer');
  return kept(
    {
      loyaltyType,
      till,
      createdAtMs: createdAt.value,
      profiles: profiles.value,
      extendedFields: extended.kept,
      referralCode: body.referralCode ?? '',
      enrollment: enrollment.value,
    },
    [...profiles.warnings, ...extended.warnings],
  );
}

function isTill(code: string, call: Pick<Call, 'till'>): boolean {
  return code === call.till || tills.some((one) => one === code);
}

/** The document lists `createDate` but does not say where it goes. We read it in both places where it is seen. */
function checkCreateDate(body: RegistrationBody, nowMs: number): Checked<number> {
  const text = body.loyaltyInfo.attributionV2?.createDate ?? body.createDate;
  if (text === undefined) return kept(nowMs);
  const createdAtMs = readTime(text);
  if (createdAtMs === null) return refused(400, 'createDate');
  const allowed = createdAtMs >= nowMs - pastLimitMs && createdAtMs <= nowMs + futureLimitMs;
  return allowed ? kept(createdAtMs) : refused(1034, text);
}
