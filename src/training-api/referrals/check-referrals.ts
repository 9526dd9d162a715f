import { type Identifier, readIdentifier } from '../org/identifiers.ts';
import { referralCampaignOf, type ReferralType, referralTypes } from '../org/referral-campaigns.ts';
import { readPlainTime } from '../org/time.ts';
import { checkEach, type Checked, kept, refused } from '../answers/checked.ts';
import type { Customer } from '../store/customers/customers-store.ts';
import { referralsBody, type ReferralsBody } from './body.ts';

/** Somebody to invite, after every check that needs no other customers. */
export type CheckedReferral = {
  readonly campaignToken: string;
  readonly type: ReferralType;
  readonly identifier: Identifier;
  readonly name: string;
  readonly invitedAtMs: number;
};

/** The batch limit. A request with more is refused (1060). */
const largestBatch = 100;

/** The referrer: the customer of the path, and their identifiers. */
export type Referrer = { readonly customer: Customer; readonly identifiers: readonly Identifier[] };

/**
 * Checks the referrals of a customer.
 *
 * 1205: another referrer is named. 618, 1204: this customer may not refer. 1202, 1203: the campaign. 1206: the type.
 * 1042: not a valid identifier. 1204: the customer invites themselves. 1060: too many.
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

/** All that is said about the referrer must be true of the customer. Nothing has to be said. */
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
