import { z } from 'zod';
import { type SubscriptionDraft, subscriptionsDraft } from '#contract/drafts/subscriptions.ts';
import { type Subscriptions, channelOf, fetchSubscriptions, setSubscriptions } from '../../capillary/subscriptions.ts';
import { classifyReading } from '../classify.ts';
import { type CustomerContext, type Finding, defineKind } from './kind.ts';
import { done } from './sent.ts';
import { compareThreeWays } from './three-way.ts';

const payload = z.object({ version: z.literal(1), draft: subscriptionsDraft });
export type SubscriptionsPayload = z.infer<typeof payload>;

/** What a picture of the service remembers, in the form of the answer. */
const picture = z.array(
  z.object({ channel: z.string(), priority: z.string(), type: z.string(), sourceName: z.string().optional() }),
);

/** "Update Subscription Details": sets what it names and leaves the rest. */
export const subscriptions = defineKind({
  name: 'subscriptions',
  payload,
  budget: null,
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'subscriptions', draft }),
  send: async ({ draft }, { customerId, ports: { service } }) => {
    const { source, accountId } = service;
    const request = {
      communicationId: -1,
      campaignId: -1,
      reason: draft.reason,
      scope: { scope: 'USER', subScope: 'NONE' },
      subscriptions: draft.changes.map((one) => ({
        ...one,
        ...(one.sourceName === undefined && { sourceName: source, accountId }),
      })),
    };
    return done(await setSubscriptions(service, { customerId, request }), customerId);
  },
  takePicture: async (_payload, { customerId, ports: { service } }) => {
    const answer = await fetchSubscriptions(service, { customerId });
    return answer.kind === 'accepted' ? { ...answer, value: answer.value.subscriptions } : answer;
  },
  read: readSubscriptions,
});

async function readSubscriptions({ draft }: SubscriptionsPayload, context: CustomerContext): Promise<Finding> {
  const { customerId, operation, ports } = context;
  const verdict = classifyReading(await fetchSubscriptions(ports.service, { customerId }));
  if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
  const before = picture.safeParse(operation.picture).data ?? draft.before;
  const compared = draft.changes.map((change) => ({
    sent: change.type,
    before: typeOf(change, before),
    now: typeOf(change, verdict.value.subscriptions),
  }));
  switch (compareThreeWays(compared)) {
    case 'applied':
      return { kind: 'applied', customerId, warnings: verdict.warnings };
    case 'absent':
      return { kind: 'absent' };
    case 'changed':
      return { kind: 'person', reason: 'changed-elsewhere', existingCustomerId: null };
  }
}

/** Source and account are compared where both sides tell them: the samples' answers tell neither. */
function typeOf(
  wanted: SubscriptionDraft,
  held: readonly Pick<Subscriptions['subscriptions'][number], 'channel' | 'priority' | 'type' | 'sourceName'>[],
): string | undefined {
  return held.find(
    ({ channel, priority, sourceName }) =>
      channelOf(channel) === wanted.channel &&
      priority === wanted.priority &&
      (sourceName === undefined || wanted.sourceName === undefined || sourceName === wanted.sourceName),
  )?.type;
}
