import crypto from 'node:crypto';

/** The channels by which somebody can be invited ("Add Customer Referrals"). Anything else is 1206. */
export const referralTypes = ['MOBILE', 'EMAIL'] as const;
export type ReferralType = (typeof referralTypes)[number];

/** A campaign that pays for new customers. A campaign that is not configured to the end cannot be used (1203). */
const referralCampaigns = [
  { token: 'GLOWPAL', isConfigured: true },
  { token: 'WARMHOME', isConfigured: true },
  { token: 'EMBERDRAFT', isConfigured: false },
] as const;

export function referralCampaignOf(token: string): (typeof referralCampaigns)[number] | undefined {
  return referralCampaigns.find((one) => one.token === token);
}

/** The code that a customer can give to others: ten letters and digits, always the same for the same customer. */
export function referralCodeOf(customerId: number): string {
  const digest = crypto.createHash('sha256').update(`referral ${customerId}`).digest();
  return BigInt(`0x${digest.toString('hex')}`)
    .toString(36)
    .slice(0, 10);
}
