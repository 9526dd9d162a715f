import { message, type Message } from '../answers/messages.ts';
import type { Held } from '../customers/find-profile.ts';
import { readSourceAccount } from '../org/sources.ts';
import type { ProfileBody } from '../customers/customer-body.ts';
import { checkChannels } from '../registration/check-channels.ts';
import { checkEnrollment } from '../registration/check-enrollment.ts';
import { checkCustomFields, checkExtendedFields } from '../registration/check-fields.ts';
import { readName } from '../registration/check-profile.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { Enrollment } from '../loyalty/join-program.ts';
import type { Channel } from '../store/customers/channels-store.ts';
import type { HeldIdentifier } from '../store/customers/identifiers-store.ts';
import { checkIdentifiersKept } from './check-identifiers-kept.ts';
import { type UpdateBody, updateBody } from './update-body.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An update whose values have been checked. What is `null` or missing stays as it is. */
export type Update = {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly fields: Fields;
  readonly extendedFields: Fields;
  readonly referralCode: string | null;
  readonly channels: readonly Channel[];
  /** How they join the loyalty program, if they are a member after this update. */
  readonly enrollment: Enrollment | null;
};

/**
 * Checks an update of one customer in one source account.
 *
 * 618: marked as fraud. 1046: a loyalty customer does not go back. Otherwise the codes of "Register Customer". The
 * source of the query decides: a profile that names another source is not moved (91006, "Cannot modify source type").
 */
export function checkUpdate(
  sent: unknown,
  { customer, place }: Held,
  identifiers: readonly HeldIdentifier[],
): Checked<Update> {
  const read = updateBody.safeParse(sent);
  if (!read.success) return refused(400, read.error.issues[0]?.path.join('.') ?? '');
  const body = read.data;
  if (customer.isFraud === 1) return refused(618, customer.id);
  const wanted = body.loyaltyInfo.loyaltyType ?? customer.loyaltyType;
  if (customer.loyaltyType === 'loyalty' && wanted === 'non_loyalty') return refused(1046, customer.id);
  const enrollment = checkEnrollment(body, wanted === 'loyalty');
  if (!enrollment.ok) return enrollment;

  const { profile, warnings } = profileFor(body, place);
  const fields = checkCustomFields(profile?.fields ?? {}, 'customer');
  if (!fields.ok) return fields;
  const channels = checkChannels(profile?.commChannels ?? [], place.source);
  if (!channels.ok) return channels;
  const unchanged = checkIdentifiersKept(profile?.identifiers ?? [], identifiers);
  if (!unchanged.ok) return unchanged;
  const extended = checkExtendedFields(body.extendedFields, 'customer');
  return kept(
    {
      firstName: profile?.firstName === undefined ? null : readName(profile.firstName),
      lastName: profile?.lastName === undefined ? null : readName(profile.lastName),
      fields: fields.value,
      extendedFields: extended.kept,
      referralCode: body.referralCode || null,
      channels: channels.value,
      enrollment: wanted === 'loyalty' ? enrollment.value : null,
    },
    [...warnings, ...unchanged.warnings, ...channels.warnings, ...extended.warnings],
  );
}

/**
 * The profile of the source account asked for, else the first: in the samples it names another source than the query.
 */
function profileFor(
  { profiles }: UpdateBody,
  place: Held['place'],
): { readonly profile: ProfileBody | undefined; readonly warnings: readonly Message[] } {
  const isHere = ({ source, accountId }: ProfileBody) => {
    if (source === '') return true;
    const read = readSourceAccount(source, accountId);
    return read.ok && read.value.source === place.source && read.value.accountId === place.accountId;
  };
  const here = profiles.find(isHere);
  const others = profiles.filter((one) => one !== here);
  return { profile: here ?? profiles[0], warnings: others.map(({ source }) => message(91006, source)) };
}
