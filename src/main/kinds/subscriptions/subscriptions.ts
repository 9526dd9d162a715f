import { z } from 'zod';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import type { Service } from '../../capillary/service.ts';
import { channelOf, fetchSubscriptions, setSubscriptions } from '../../capillary/customers/subscriptions.ts';
import { classifyReading } from '../../outbox/classify.ts';
import { isUntouched, mayBeOlder } from '../../outbox/operation.ts';
import { findMoved } from '../reading/find-customer.ts';
import type { Finding, Picture } from '../../outbox/finding.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { type SubscriptionsPayload, subscriptionsPayload } from './payload.ts';
import { prepareSubscriptions } from './prepare.ts';
import { done } from '../sending/sent.ts';
import { compareThreeWays } from '../reading/three-way.ts';

/** What an answer told, in the service's own words. */
const picture = z.array(
  z.object({
    channel: z.string(),
    priority: z.string(),
    type: z.string(),
    sourceName: z.string().optional(),
    accountId: z.string().optional(),
    orgUnitId: z.number().optional(),
  }),
);
type Held = z.infer<typeof picture>[number];

/** "Update Subscription Details". Sets what it names and leaves the rest. */
export const subscriptions = defineKind({
  name: 'subscriptions',
  access: 'staff',
  payload: subscriptionsPayload,
  budget: null,
  looksFirst: false,
  prepare: prepareSubscriptions,
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
  takePicture: async (_payload, context) => {
    const held = await readHeld(context);
    return held.kind === 'held' ? { kind: 'taken', picture: held.now } : held;
  },
  read: readSubscriptions,
});

/** Ours if the service holds what was sent. Absent if it still holds what the picture (or else the screen) showed. */
async function readSubscriptions({ draft }: SubscriptionsPayload, context: CustomerContext): Promise<Finding> {
  const { attempts, customerId, operation, ports } = context;
  const held = await readHeld(context);
  if (held.kind !== 'held') return held;
  const { now, warnings } = held;
  // The id belonged to nobody, and the customer was found under another id. So there is no write of ours to look for.
  if (isUntouched(operation, attempts)) return { kind: 'absent', picture: now };

  const taken = picture.safeParse(operation.picture).data;
  const shown = draft.before.map((one) => placed(one, ports.service));
  // A list that was told is complete. What it does not name was not set.
  const unset = taken || shown.length > 0 ? '' : undefined;
  const compared = draft.changes.map((change) => {
    const wanted = placed(change, ports.service);
    return { sent: change.type, before: typeOf(wanted, taken ?? shown) ?? unset, now: typeOf(wanted, now) };
  });
  switch (compareThreeWays(compared, { isOlder: mayBeOlder(operation) })) {
    case 'applied':
      return { kind: 'applied', customerId, warnings };
    case 'held':
      return { kind: 'applied', customerId, warnings, heldBefore: true };
    case 'absent':
      return { kind: 'absent' };
    case 'changed':
      return { kind: 'person', reason: 'changed-elsewhere', existingCustomerId: null, picture: now };
  }
}

type Told = { readonly kind: 'held'; readonly now: readonly Held[]; readonly warnings: readonly ServiceMessage[] };

async function readHeld(context: CustomerContext): Promise<Told | Exclude<Picture, { kind: 'taken' }>> {
  const { customerId, operation, ports } = context;
  const movedBefore = await findMoved(context, operation.serviceCode);
  if (movedBefore) return movedBefore;
  const verdict = classifyReading(await fetchSubscriptions(ports.service, { customerId }));
  if (verdict.kind === 'applied') {
    return { kind: 'held', now: picture.parse(verdict.value.subscriptions), warnings: verdict.warnings };
  }
  const moved = verdict.kind === 'attention' ? await findMoved(context, verdict.code) : null;
  return moved ?? { kind: 'unread', verdict };
}

/** A change without a source is about our own source. */
function placed(change: SubscriptionDraft, { source, accountId }: Service): SubscriptionDraft {
  return change.sourceName === undefined
    ? { ...change, sourceName: source, ...(accountId !== undefined && { accountId }) }
    : change;
}

const places = ['sourceName', 'accountId', 'orgUnitId'] as const;

/**
 * What holds for a channel and priority; `undefined` if the answer does not say, or says two things.
 *
 * Source, account and org unit are compared only if the answer has them; the samples do not. If several entries fit,
 * those that agree in most of them count.
 */
function typeOf(wanted: SubscriptionDraft, held: readonly Held[]): string | undefined {
  const agreements = (one: Held) => places.filter((place) => isTold(one[place]) && one[place] === wanted[place]).length;
  const contradicts = (one: Held) =>
    places.some((place) => isTold(one[place]) && isTold(wanted[place]) && one[place] !== wanted[place]);
  const about = held.filter(
    (one) =>
      channelOf(one.channel) === wanted.channel && one.priority.toUpperCase() === wanted.priority && !contradicts(one),
  );
  const most = Math.max(...about.map(agreements));
  const types = new Set(about.filter((one) => agreements(one) === most).map(({ type }) => type.toUpperCase()));
  return types.size === 1 ? [...types][0] : undefined;
}

function isTold(value: string | number | undefined): boolean {
  return value !== undefined && value !== '';
}
