import type { CustomerDetails } from '#contract/customer.ts';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { OperationView } from '#contract/operation.ts';
import { type Choices, choicesOf } from '../../../shared/subscriptions/choices.ts';
import { openDrafts } from './open-drafts.ts';

/** What the customer wants. `pending` is unsent on this till; `shown` is what is known, with `pending` laid over it. */
export function pendingChoices(
  { subscriptions }: Pick<CustomerDetails, 'subscriptions'>,
  open: readonly OperationView[],
): { readonly shown: Choices; readonly pending: Choices } {
  const consents = openDrafts(open, 'registration').flatMap(consentsOf);
  const changes = [...consents, ...openDrafts(open, 'subscriptions').flatMap((draft) => draft.changes)];
  const known = (subscriptions ?? []).map(({ source, ...told }) => ({
    ...told,
    ...(source !== '' && { sourceName: source }),
  }));
  return { shown: choicesOf(known, changes), pending: choicesOf(changes) };
}

/** A registration carries consent to the newsletter. A box that was not ticked is no refusal. */
function consentsOf({ mobileConsent, emailConsent }: RegistrationDraft): readonly SubscriptionDraft[] {
  return (['MOBILE', 'EMAIL'] as const)
    .filter((channel) => (channel === 'MOBILE' ? mobileConsent : emailConsent))
    .map((channel) => ({ channel, priority: 'BULK', type: 'OPTIN' }));
}
