import type { GroupMemberDraft } from '#contract/drafts/group.ts';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';

/** A customer as a screen shows them to whoever enters a write. */
export type ShownCustomer = {
  readonly firstName: string;
  /** `null` where the test does not follow what they are called. */
  readonly lastName: string | null;
  /** As typed. */
  readonly mobile: string;
  /** The e-mail that makes way for the next; `null` for none. */
  readonly email: string | null;
  /** One choice of messages, and what holds of it; `null` where the test does not follow that. */
  readonly consent: Pick<SubscriptionDraft, 'channel' | 'priority'> & { readonly holds: 'OPTIN' | 'OPTOUT' | null };
  readonly label: string;
  /** Whom a group puts below them. */
  readonly family: readonly GroupMemberDraft[];
};

/** Somebody of whom the test knows nothing but the number. */
export function somebody(number: number): ShownCustomer {
  return {
    firstName: 'Ada',
    lastName: null,
    mobile: `98${70_000_000 + number}`,
    email: null,
    consent: { channel: 'EMAIL', priority: 'BULK', holds: null },
    label: 'Active',
    family: [],
  };
}

/** The same person as a member of a group. */
export function memberOf({ firstName, lastName, mobile }: ShownCustomer): GroupMemberDraft {
  return { firstName, lastName: lastName ?? '', identifiers: [{ type: 'mobile', value: mobile }] };
}
