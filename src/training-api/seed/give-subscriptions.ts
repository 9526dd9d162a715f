import type { SourceAccount } from '../org/sources.ts';
import type { Store } from '../store/store.ts';
import type { Chance } from './chance.ts';

/** What some members said after they registered: no more campaigns by SMS or e-mail, or also messages by WhatsApp. */
export function giveSubscriptions(
  store: Store,
  {
    customerId,
    place,
    chance,
  }: { readonly customerId: number; readonly place: SourceAccount; readonly chance: Chance },
): void {
  const at = { ...place, orgUnitId: 0 };
  if (chance.below(5) === 0) {
    store.subscriptions.set(customerId, { ...at, channel: 'SMS', priority: 'BULK', type: 'OPTOUT' });
  }
  const hasEmail = store.identifiers.ofCustomer(customerId).some(({ type }) => type === 'email');
  if (hasEmail && chance.below(7) === 0) {
    store.subscriptions.set(customerId, { ...at, channel: 'EMAIL', priority: 'BULK', type: 'OPTOUT' });
  }
  if (chance.below(8) === 0) {
    store.subscriptions.set(customerId, { ...at, channel: 'WHATSAPP', priority: 'TRANS', type: 'OPTIN' });
  }
}
