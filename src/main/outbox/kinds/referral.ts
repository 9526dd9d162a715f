import { z } from 'zod';
import { referralDraft } from '#contract/drafts/referral.ts';
import { addReferrals, referralPages } from '../../capillary/referrals.ts';
import { classifyReading } from '../classify.ts';
import { type CustomerContext, type Finding, defineKind } from './kind.ts';
import { isSameIdentifier } from './same-identifier.ts';
import { done } from './sent.ts';

const payload = z.object({
  version: z.literal(1),
  draft: referralDraft,
  /** As they go on the wire. */
  invitees: z
    .array(z.object({ channel: z.enum(['MOBILE', 'EMAIL']), name: z.string(), identifier: z.string() }))
    .min(1),
  /** `YYYY-MM-DD HH:MM:SS`, fixed when it was kept: it is what our invitation is known by. */
  invitedOn: z.string(),
});
export type ReferralPayload = z.infer<typeof payload>;

/** "Add Customer Referrals". Sent twice, people are invited twice: nothing at the service would stop it. */
export const referral = defineKind({
  name: 'referral',
  payload,
  budget: 'referrals',
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'referral', draft }),
  send: async ({ draft, invitees, invitedOn }, { operation, customerId, ports }) => {
    const known = ports.identifiersOf(operation.lane);
    const valueOf = (type: string) => known.find((one) => one.type === type)?.value;
    const channels = [...new Set(invitees.map(({ channel }) => channel))];
    const request = {
      customerReferrals: [
        {
          customer: {
            id: customerId,
            mobile: valueOf('mobile'),
            email: valueOf('email'),
            externalId: valueOf('externalId'),
          },
          campaignToken: draft.campaignToken,
          referrals: channels.map((type) => ({
            type,
            referral: invitees
              .filter(({ channel }) => channel === type)
              .map(({ name, identifier }) => ({ name, identifier, invitedOn })),
          })),
        },
      ],
    };
    return done(await addReferrals(ports.service, { customerId, request }), customerId);
  },
  read: readReferral,
});

/**
 * Ours where each of our people stands among the invited with our time. One who stands there with another time may be
 * ours all the same, for a service may print its own: that is for a person, never sent again.
 */
async function readReferral(
  { invitees, invitedOn }: ReferralPayload,
  { customerId, ports }: CustomerContext,
): Promise<Finding> {
  const invited: { readonly type: string; readonly identifier: string; readonly invitedOn?: string | undefined }[] = [];
  for await (const page of referralPages(ports.service, { customerId })) {
    const verdict = classifyReading(page);
    if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
    invited.push(...verdict.value.data.flatMap((row) => row.invitees));
  }
  const entriesOf = ({ channel, identifier }: ReferralPayload['invitees'][number]) =>
    invited.filter((one) =>
      isSameIdentifier(
        { type: one.type.toLowerCase(), value: one.identifier },
        { type: channel.toLowerCase(), value: identifier },
      ),
    );
  const isOurs = (one: { readonly invitedOn?: string | undefined }) =>
    one.invitedOn?.slice(0, 19).replace('T', ' ') === invitedOn;
  if (invitees.every((one) => entriesOf(one).some(isOurs))) return { kind: 'applied', customerId, warnings: [] };
  return invitees.some((one) => entriesOf(one).length > 0)
    ? { kind: 'person', reason: 'person-decides', existingCustomerId: null }
    : { kind: 'absent' };
}
