import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import type { Standing } from '../../outbox/prepared.ts';
import type { SubscriptionsPayload } from '../subscriptions/payload.ts';
import type { RegistrationPayload } from './payload.ts';

/** The customer whom a registration makes, and what is kept after it. */
export function standingOfRegistration({ draft, identifiers }: RegistrationPayload): Standing {
  const { firstName, lastName } = draft;
  const name = `${firstName} ${lastName}`.trim();
  const consent = personalSubscriptions(draft);
  return {
    title: name === '' ? (identifiers[0]?.value ?? '') : name,
    lane: null,
    alsoLanes: [],
    born: { firstName, lastName, identifiers },
    followedBy: consent ? [{ kind: 'subscriptions', payload: consent }] : [],
  };
}

/** A registration only carries consent to the newsletter. Consent to personal messages is a subscription of its own. */
function personalSubscriptions(draft: RegistrationDraft): SubscriptionsPayload | null {
  const { mobilePersonal, emailPersonal, source, accountId } = draft;
  const where = source === undefined ? {} : { sourceName: source, ...(accountId !== undefined && { accountId }) };
  const channels = [...(mobilePersonal ? (['MOBILE'] as const) : []), ...(emailPersonal ? (['EMAIL'] as const) : [])];
  if (channels.length === 0) return null;
  const changes = channels.map((channel) => ({
    channel,
    priority: 'TRANS' as const,
    type: 'OPTIN' as const,
    ...where,
  }));
  return { version: 1, draft: { changes, before: [], reason: '' } };
}
