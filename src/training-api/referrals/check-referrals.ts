import { type Identifier, readIdentifier } from '../org/identifiers.ts';
import { referralCampaignOf, type ReferralType, referralTypes } from '../org/referral-campaigns.ts';
import { readPlainTime } from '../org/time.ts';
import { checkEach, type Checked, kept, refused } from '../answers/checked.ts';
import type { Customer } from '../store/customers/customers-store.ts';
import { referralsBody, type ReferralsBody } from './body.ts';

/** Somebody to invite, after everything that can be judged without the other customers has been looked at. */
export type CheckedReferral = {
  readonly campaignToken: string;
  readonly type: ReferralType;
  readonly identifier: Identifier;
  readonly name: string;
  readonly invitedAtMs: number;
};

/** More than these in one request exceed the batch limit (1060). */
const largestBatch = 100;

/** Whose referrals they are: the customer of the path, and what the customer is known by. */
export type Referrer = { readonly customer: Customer; readonly identifiers: readonly Identifier[] };

/**
 * Looks at referrals of a customer.
 *
 * 1205 when another referrer is named, 618 and 1204 for one who may not refer, 1202 and 1203 for the campaign, 1206 for
 * the type, 1042 for an identifier that is none, 1204 for inviting oneself, 1060 for too many.
 */
export function checkReferrals(body: unknown, referrer: Referrer, nowMs: number): Checked<readonly CheckedReferral[]> {
  const read = referralsBody.safeParse(body);
  if (!read.success) return refused(400, read.error.issues[0]?.path.join('.') ?? '');
  const { isFraud, loyaltyType, id } = referrer.customer;
  if (isFraud === 1) return refused(618, id);
  if (loyaltyType !== 'loyalty') return refused(1204, id);
  const checked = checkEach(read.data.customerReferrals, (one) => checkReferrer(one, referrer, nowMs));
  if (!checked.ok) return checked;
  const all = checked.value.flat();
  return all.length > largestBatch ? refused(1060, largestBatch) : kept(all);
}

function checkReferrer(one: ReferralsBody, referrer: Referrer, nowMs: number): Checked<readonly CheckedReferral[]> {
  if (!isSame(one.customer, referrer)) return refused(1205, referrer.customer.id);
  const campaign = referralCampaignOf(one.campaignToken);
  if (!campaign) return refused(1202, one.campaignToken);
  if (!campaign.isConfigured) return refused(1203, campaign.token);
  const invited = one.referrals.flatMap(({ type, referral }) => referral.map((each) => ({ ...each, type })));
  return checkEach(invited, (each) => checkInvited(each, { campaignToken: campaign.token, referrer, nowMs }));
}

/** Everything that is told of the referrer must be the customer's; nothing needs to be told. */
function isSame(told: ReferralsBody['customer'], { customer, identifiers }: Referrer): boolean {
  const { id, ...named } = told;
  if (id !== '' && id !== String(customer.id)) return false;
  return Object.entries(named)
    .filter(([, value]) => value !== '')
    .every(([type, value]) => {
      const read = readIdentifier(type, value);
      return read.ok && identifiers.some((one) => one.type === type && one.value === read.value.value);
    });
}

function checkInvited(
  invited: {
    readonly type: string;
    readonly name: string;
    readonly identifier: string;
    readonly invitedOn?: string | undefined;
  },
  at: { readonly campaignToken: string; readonly referrer: Referrer; readonly nowMs: number },
): Checked<CheckedReferral> {
  const type = referralTypes.find((one) => one === invited.type);
  if (!type) return refused(1206, invited.type);
  const read = readIdentifier(type === 'MOBILE' ? 'mobile' : 'email', invited.identifier);
  if (!read.ok) return refused(1042, invited.identifier);
  const identifier = read.value;
  const isOwn = at.referrer.identifiers.some((one) => one.type === identifier.type && one.value === identifier.value);
  if (isOwn) return refused(1204, invited.identifier);
  const invitedAtMs = invited.invitedOn === undefined ? at.nowMs : readPlainTime(invited.invitedOn.trim());
  if (invitedAtMs === null) return refused(400, 'invitedOn');
  return kept({ campaignToken: at.campaignToken, type, identifier, name: invited.name.trim(), invitedAtMs });
}
