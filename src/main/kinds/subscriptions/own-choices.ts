import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import type { CustomerContext } from '../../outbox/kind.ts';
import type { Operation } from '../../outbox/operation.ts';
import { identifierChangePayload } from '../identifier-change/payload.ts';
import { type OwnValue, standingOf } from '../reading/as-seen.ts';
import { registrationPayload } from '../registration/payload.ts';
import { type Held, placed, typeOf } from './held.ts';
import { subscriptionsPayload } from './payload.ts';

type Choices = Pick<OwnValue, 'isApplied' | 'isSince'> & {
  readonly choices: readonly Held[];
  readonly before: readonly Held[];
  /**
   * Is it how a new customer or a new address begins? Nobody chose that, so it stands against no opt-out. How a customer
   * begins counts where nothing else was seen.
   */
  readonly begins: 'customer' | 'address' | null;
};

/**
 * What this till itself has written of a choice, the oldest first. A registration tells the service for each address if
 * the customer wants campaigns there, and whoever did not tick the box is opted out from the start.
 */
export function ownChoices(
  context: CustomerContext,
): (wanted: SubscriptionDraft, shown: string | undefined) => readonly OwnValue[] {
  const { operation, customerId, ports } = context;
  const earlier = ports.store.madeBefore(operation, customerId).flatMap((one): readonly Choices[] => {
    const choices = choicesOf(one, context);
    return choices ? [{ ...choices, ...standingOf(one, operation, customerId) }] : [];
  });
  return (wanted, shown) =>
    earlier.flatMap(({ choices, before, begins, isApplied, isSince }) => {
      const value = typeOf(wanted, choices);
      if (value === undefined || (begins !== null && wanted.type === 'OPTOUT')) return [];
      const isFirstSeen = begins !== null && isApplied && shown === undefined;
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
      return draft ? { choices: atPlace(draft.changes), before: atPlace(draft.before), begins: null } : null;
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
      return { choices: told, before: [], begins: 'customer' };
    }
    case 'identifier-change': {
      const { add = [], remove = [] } = identifierChangePayload.safeParse(earlier.payload).data ?? {};
      // A number in place of another keeps what the customer chose.
      const kept = channelsOf(remove);
      const start = channelsOf(add)
        .filter((channel) => !kept.includes(channel))
        .map((channel) => ({ channel, priority: 'BULK', type: 'OPTOUT' }));
      return { choices: start, before: [], begins: 'address' };
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
