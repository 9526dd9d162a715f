import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { sourceWithoutAccount } from '../../capillary/source-account.ts';
import type { SubscriptionsPayload } from './payload.ts';
import type { PreparePorts } from '../../outbox/prepared.ts';

/**
 * What the till keeps of a change of subscriptions: the draft, which already has the form that the service takes.
 *
 * Error: `invalid-input` with the fields: a subscription named twice, a source that needs an account and has none, or a
 * missing reason when the org asks for one.
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

/** Everything that tells one subscription from another. */
function nameOf({ channel, priority, sourceName, accountId, orgUnitId }: SubscriptionDraft): string {
  return JSON.stringify([channel, priority, sourceName, accountId, orgUnitId]);
}
