import type { Identifier } from '#contract/customer.ts';
import type { ReferralDraft } from '#contract/drafts/referral.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { isSpelt } from '#contract/rules/same-identifier.ts';
import { invitedOnOf } from './invited-on.ts';
import { type ReferralPayload, referralPayload } from './payload.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';
import { wireIdentifier } from '../../identifiers/wire-identifier.ts';

/**
 * What the till keeps of an invitation: the draft, the invitees as the service keeps them, and when it was taken.
 *
 * Error: `invalid-input` with the fields that cannot be right: not a mobile or e-mail, or named twice.
 *
 * @param exceptId the operation that is being corrected; it keeps its time, which shows who is invited already
 */
export function prepareReferral(
  draft: ReferralDraft,
  { country, clock, outbox }: Pick<PreparePorts, 'country' | 'clock' | 'outbox'>,
  exceptId?: string,
): Envelope<ReferralPayload> {
  const wrong: string[] = [];
  const seen: Identifier[] = [];
  const invitees = draft.invitees.flatMap(({ channel, name, identifier }, index) => {
    const wire = wireIdentifier({ type: channel === 'MOBILE' ? 'mobile' : 'email', value: identifier }, country);
    if (wire === null || seen.some((one) => isSpelt(one, wire))) {
      wrong.push(`draft.invitees.${index}.identifier`);
      return [];
    }
    seen.push(wire);
    return [{ channel, name, identifier: wire.value, done: false }];
  });
  if (wrong.length > 0) return fail('invalid-input', 'An invitee cannot be right', { fields: wrong });

  const kept = exceptId === undefined ? undefined : outbox.store.find(exceptId)?.payload;
  const invitedOn = referralPayload.safeParse(kept).data?.invitedOn ?? invitedOnOf(clock.now());
  return succeed({ version: 1, draft, invitees, invitedOn });
}
