import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import type { CustomerContext } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import { identifierChangePayload } from '../identifier-change/payload.ts';
import { type OwnValue, standingOf } from '../reading/as-seen.ts';
import { registrationPayload } from '../registration/payload.ts';
import { type Held, placed, typeOf } from './held.ts';
import { subscriptionsPayload } from './payload.ts';

/** What the service confirmed so long ago at most, nobody is likely to have chosen otherwise since. */
const justConfirmedMs = 10 * 60_000;

type Choices = Pick<OwnValue, 'isApplied' | 'isSince'> & {
  readonly choices: readonly Held[];
  readonly before: readonly Held[];
  /**
   * Is it how a new customer or a new address begins? Nobody chose that, so it stands against no opt-out, and where nothing
   * else was seen it counts as seen.
   */
  readonly begins: boolean;
};

/**
 * What this till itself has written of a choice, the oldest first. A registration tells the service for each address if
 * the customer wants campaigns there, and whoever did not tick the box is opted out from the start.
 *
 * How a customer or an address begins counts only if this till sent it and the service confirmed it within the last ten
 * minutes. After that, an opt-out may be the customer's own.
 */
export function ownChoices(
  context: CustomerContext,
): (wanted: SubscriptionDraft, shown: string | undefined) => readonly OwnValue[] {
  const { operation, customerId, ports } = context;
  const earlier = ports.store.madeBefore(operation, customerId).flatMap((one): readonly Choices[] => {
    const choices = choicesOf(one, context);
    if (!choices) return [];
    const standing = standingOf(one, operation, customerId);
    const ageMs = ports.clock.now() - (one.settledAtMs ?? -Infinity);
    const isFresh = standing.isApplied && ageMs >= 0 && ageMs <= justConfirmedMs;
    return choices.begins && !isFresh ? [] : [{ ...choices, ...standing }];
  });
  return (wanted, shown) =>
    earlier.flatMap(({ choices, before, begins, isApplied, isSince }) => {
      const value = typeOf(wanted, choices);
      if (value === undefined || (begins && wanted.type === 'OPTOUT')) return [];
      const isFirstSeen = begins && shown === undefined;
      return [{ value, before: typeOf(wanted, before), isApplied, isSince: isSince || isFirstSeen }];
    });
}

function choicesOf(
  earlier: Operation,
  { operation, ports: { service } }: CustomerContext,
): Pick<Choices, 'choices' | 'before' | 'begins'> | null {
  switch (earlier.kind) {
    case 'subscriptions': {
      const draft = subscriptionsPayload.safeParse(earlier.payload).data?.draft;
      const atPlace = (list: readonly SubscriptionDraft[]) => list.map((one) => placed(one, service));
      return draft ? { choices: atPlace(draft.changes), before: atPlace(draft.before), begins: false } : null;
    }
    case 'registration': {
      const payload = registrationPayload.safeParse(earlier.payload).data;
      // Who was known to another source may have chosen there.
      const isJoined = earlier.warnings.some(({ code }) => classOfCode(code) === 'merged');
      if (!payload || isJoined) return null;
      const { mobileConsent, emailConsent } = payload.draft;
      const told = channelsOf(payload.identifiers).flatMap((channel) => [
        { channel, priority: 'BULK', type: (channel === 'MOBILE' ? mobileConsent : emailConsent) ? 'OPTIN' : 'OPTOUT' },
        // What was kept with it in one step is part of it.
        ...(operation.follows === earlier.id ? [{ channel, priority: 'TRANS', type: 'OPTOUT' }] : []),
      ]);
      return { choices: told, before: [], begins: true };
    }
    case 'identifier-change': {
      const { add = [], remove = [] } = identifierChangePayload.safeParse(earlier.payload).data ?? {};
      // A number in place of another keeps what the customer chose.
      const kept = channelsOf(remove);
      const start = channelsOf(add)
        .filter((channel) => !kept.includes(channel))
        .map((channel) => ({ channel, priority: 'BULK', type: 'OPTOUT' }));
      return { choices: start, before: [], begins: true };
    }
    default:
      return null;
  }
}

function channelsOf(identifiers: readonly { readonly type: string }[]): readonly ('MOBILE' | 'EMAIL')[] {
  return (['MOBILE', 'EMAIL'] as const).filter((channel) =>
    identifiers.some(({ type }) => type.toUpperCase() === channel),
  );
}
