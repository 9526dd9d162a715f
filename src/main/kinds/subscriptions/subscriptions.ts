import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { setSubscriptions } from '../../capillary/customers/subscriptions.ts';
import type { Finding } from '../../outbox/finding.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { isUntouched } from '../../outbox/operation.ts';
import type { Split, TouchPorts } from '../../outbox/reach.ts';
import { isJustSeen } from '../reading/as-seen.ts';
import { askOnce, isOldDoubt } from '../reading/old-doubt.ts';
import { compareThreeWays } from '../reading/three-way.ts';
import { done } from '../sending/sent.ts';
import { compareWithSeen } from './compare-with-seen.ts';
import { picture, placed, readHeld, typeOf, typesOf } from './held.ts';
import { type SubscriptionsPayload, subscriptionsPayload } from './payload.ts';
import { prepareSubscriptions } from './prepare.ts';
import { addressOfChannel, choice } from '../touches.ts';

/** "Update Subscription Details". Sets what it names and leaves the rest. */
export const subscriptions = defineKind({
  name: 'subscriptions',
  access: 'staff',
  payload: subscriptionsPayload,
  budget: null,
  looksFirst: false,
  prepare: prepareSubscriptions,
  touches: ({ draft }, ports) => draft.changes.map((one) => choice(one, ports)),
  // Nobody may hold what a customer does not want any more. What they want is meant for the address they have then.
  waitsFor: ({ draft }, ports) =>
    draft.changes
      .filter(({ type }) => type === 'OPTIN')
      .flatMap((one) => [choice(one, ports), addressOfChannel(one.channel)]),
  split: freeOptOuts,
  outline: ({ draft }) => ({ kind: 'subscriptions', draft }),
  send: async ({ draft }, { customerId, ports: { service } }) => {
    const request = {
      communicationId: -1,
      campaignId: -1,
      reason: draft.reason,
      scope: { scope: 'USER', subScope: 'NONE' },
      subscriptions: draft.changes.map((one) => placed(one, service)),
    };
    return done(await setSubscriptions(service, { customerId, request }), customerId);
  },
  takePicture: ({ draft }, context) => {
    // An opt-in is compared in any case: a person who did not see the opt-out must not undo it.
    const isOnlyOptOut = draft.changes.every(({ type }) => type === 'OPTOUT');
    const hasSeen = draft.before.length > 0 && isJustSeen(draft, context);
    return isOnlyOptOut && hasSeen ? null : compareWithSeen(draft, context);
  },
  read: readSubscriptions,
  changedValues: ({ draft: { changes, before } }, held) => {
    const now = picture.safeParse(held).data?.held ?? [];
    return changes.map((change) => ({
      name: `${change.channel} ${change.priority}`,
      seen: typeOf(change, before) ?? null,
      now: typeOf(change, now) ?? null,
      sent: change.type,
    }));
  },
});

/** The opt-outs beside opt-ins. One that something newer is about stays in its place, or it would undo that. */
function freeOptOuts(
  { draft, ...kept }: SubscriptionsPayload,
  isLast: (touched: string) => boolean,
  ports: TouchPorts,
): Split<SubscriptionsPayload> | null {
  const isFree = (one: SubscriptionDraft) => one.type === 'OPTOUT' && isLast(choice(one, ports));
  const free = draft.changes.filter(isFree);
  const rest = draft.changes.filter((one) => !isFree(one));
  const isMixed = free.length > 0 && rest.some(({ type }) => type === 'OPTIN');
  const withChanges = (changes: SubscriptionDraft[]) => ({ ...kept, draft: { ...draft, changes } });
  return isMixed ? { free: withChanges(free), rest: withChanges(rest) } : null;
}

/**
 * Ours if the service holds what was sent, and did not before. Absent if it still holds what the picture (or else the
 * screen) showed. But an opt-in that meets an opt-out long after its try is for a person: the customer may have been
 * opted in by it and have opted out again.
 */
async function readSubscriptions({ draft }: SubscriptionsPayload, context: CustomerContext): Promise<Finding> {
  const { attempts, customerId, operation, ports } = context;
  // No try of ours can be there. What holds is compared before it is sent.
  if (isUntouched(operation, attempts)) return { kind: 'absent' };
  const held = await readHeld(context);
  if (held.kind !== 'held') return held;
  const { now, warnings } = held;
  const taken = picture.safeParse(operation.picture).data;
  const shown = draft.before.map((one) => placed(one, ports.service));
  // A list that was told is complete. What it does not name was not set.
  const unset = taken || shown.length > 0 ? '' : undefined;
  const compared = draft.changes.map((change) => {
    const wanted = placed(change, ports.service);
    return { sent: change.type, before: typeOf(wanted, taken?.held ?? shown) ?? unset, now: typeOf(wanted, now) };
  });
  // Somebody may have opted out again since. An opt-out is sent however old it is.
  const meetsOptOut = draft.changes.some(
    (change) => change.type === 'OPTIN' && typesOf(placed(change, ports.service), now).has('OPTOUT'),
  );
  switch (compareThreeWays(compared, { isOlder: meetsOptOut && isOldDoubt(context, taken?.asked) })) {
    case 'applied':
      return { kind: 'applied', customerId, warnings };
    // The document has no reading for the reason. So what held before is set again, for the reason must arrive.
    case 'held':
    case 'absent':
      return { kind: 'absent' };
    case 'changed':
      return askOnce('changed-elsewhere', context, { held: now });
  }
}
