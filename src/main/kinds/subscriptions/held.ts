import { z } from 'zod';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import { channelOf, fetchSubscriptions } from '../../capillary/customers/subscriptions.ts';
import type { Service } from '../../capillary/service.ts';
import { classifyReading } from '../../outbox/classify.ts';
import type { Picture } from '../../outbox/finding.ts';
import type { CustomerContext } from '../../outbox/kind.ts';
import { findMoved } from '../reading/find-customer.ts';
import { type Doubt, askedPicture } from '../reading/old-doubt.ts';

/** What an answer told, in the service's own words. */
const toldChoices = z.array(
  z.object({
    channel: z.string(),
    priority: z.string(),
    type: z.string(),
    sourceName: z.string().optional(),
    accountId: z.string().optional(),
    orgUnitId: z.number().optional(),
  }),
);
export type Held = z.infer<typeof toldChoices>[number];

/** What was told, and the doubt that a person was asked about then. An older row has the list alone. */
export const picture = z.union([
  z.object({ held: toldChoices, ...askedPicture.shape }),
  toldChoices.transform((held): { held: Held[]; asked?: Doubt } => ({ held })),
]);

type Told = { readonly kind: 'held'; readonly now: readonly Held[]; readonly warnings: readonly ServiceMessage[] };

/** Reads what holds now ("Retrieve Subscription Details"). */
export async function readHeld(context: CustomerContext): Promise<Told | Exclude<Picture, { kind: 'taken' }>> {
  const { customerId, operation, ports } = context;
  const movedBefore = await findMoved(context, operation.serviceCode);
  if (movedBefore) return movedBefore;
  const verdict = classifyReading(await fetchSubscriptions(ports.service, { customerId }));
  if (verdict.kind === 'applied') {
    return { kind: 'held', now: toldChoices.parse(verdict.value.subscriptions), warnings: verdict.warnings };
  }
  const moved = verdict.kind === 'attention' ? await findMoved(context, verdict.code) : null;
  return moved ?? { kind: 'unread', verdict };
}

/** A change without a source is about our own source. */
export function placed(change: SubscriptionDraft, { source, accountId }: Service): SubscriptionDraft {
  return change.sourceName === undefined
    ? { ...change, sourceName: source, ...(accountId !== undefined && { accountId }) }
    : change;
}

const places = ['sourceName', 'accountId', 'orgUnitId'] as const;

/** What holds for a channel and priority; `undefined` if the answer does not say, or says two things. */
export function typeOf(wanted: SubscriptionDraft, held: readonly Held[]): string | undefined {
  const types = typesOf(wanted, held);
  return types.size === 1 ? [...types][0] : undefined;
}

/**
 * Everything that is said to hold for a channel and priority.
 *
 * Source, account and org unit are compared only if the answer has them; the samples do not. If several entries fit,
 * those that agree in most of them count.
 */
export function typesOf(wanted: SubscriptionDraft, held: readonly Held[]): ReadonlySet<string> {
  const agreements = (one: Held) => places.filter((place) => isTold(one[place]) && one[place] === wanted[place]).length;
  const contradicts = (one: Held) =>
    places.some((place) => isTold(one[place]) && isTold(wanted[place]) && one[place] !== wanted[place]);
  const about = held.filter((one) => isAbout(wanted, one) && !contradicts(one));
  const most = Math.max(...about.map(agreements));
  return new Set(about.filter((one) => agreements(one) === most).map(({ type }) => type.toUpperCase()));
}

/** Does the answer name no source, account or org unit for this channel and priority? Then it may be about any. */
export function isUnplaced(wanted: SubscriptionDraft, held: readonly Held[]): boolean {
  return held.every((one) => !isAbout(wanted, one) || !places.some((place) => isTold(one[place])));
}

function isAbout({ channel, priority }: SubscriptionDraft, one: Held): boolean {
  return channelOf(one.channel) === channel && one.priority.toUpperCase() === priority;
}

function isTold(value: string | number | undefined): boolean {
  return value !== undefined && value !== '';
}
