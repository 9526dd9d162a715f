import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { sourceWithoutAccount } from '../../capillary/source-account.ts';
import type { SubscriptionsPayload } from './payload.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';

/**
 * What is kept of a change of subscriptions: the draft, which is already as the service takes it.
 *
 * Error: `invalid-input` with the fields: one that is named twice, a source that needs an
 * account and has none, and a reason that the org asks for.
 */
export function prepareSubscriptions(
  draft: SubscriptionsPayload['draft'],
  { service, rules }: Pick<PreparePorts, 'service' | 'rules'>,
): Envelope<SubscriptionsPayload> {
  const names = draft.changes.map(nameOf);
  const wrong = draft.changes.flatMap((change, index) => {
    if (names.indexOf(nameOf(change)) < index) return [`draft.changes.${index}.channel`];
    return sourceWithoutAccount(service, change) === null ? [] : [`draft.changes.${index}.accountId`];
  });
  if (rules.subscriptionReason === 'required' && draft.reason === '') wrong.push('draft.reason');
  return wrong.length > 0
    ? fail('invalid-input', 'A subscription cannot be right', { fields: wrong })
    : succeed({ version: 1, draft });
}

/** All that tells one subscription from another. */
function nameOf({ channel, priority, sourceName, accountId, orgUnitId }: SubscriptionDraft): string {
  return JSON.stringify([channel, priority, sourceName, accountId, orgUnitId]);
}
