import { type Language, localised } from '../org/extended-fields.ts';
import { printTime } from '../org/time.ts';
import type { Customer } from '../store/customers/customers-store.ts';
import type { Profile } from '../store/customers/profiles-store.ts';
import type { Store } from '../store/store.ts';
import { describeCard } from './describe-card.ts';
import { describeTill } from './describe-entity.ts';
import { createProfileDescriber } from './describe-profile.ts';
import type { Embed } from './embeds.ts';

/** The whole answer of "Fetch Customer Details", with the profiles and embeds that were asked for. */
export function describeCustomer(
  store: Store,
  customer: Customer,
  wanted: {
    readonly profiles: readonly Profile[];
    readonly embeds: readonly Embed[];
    readonly language: Language;
    readonly origin: string;
  },
): object {
  const { profiles, embeds, language, origin } = wanted;
  const till = describeTill(customer.till);
  const extendedFields = JSON.parse(customer.extendedFields) as Readonly<Record<string, unknown>>;
  return {
    id: customer.id,
    profiles: profiles.map(createProfileDescriber(store, customer.id)),
    loyaltyInfo: {
      loyaltyType: customer.loyaltyType,
      attributionV2: {
        createDate: printTime(customer.createdAtMs),
        createdBy: till,
        modifiedBy: till,
        modifiedDate: printTime(customer.modifiedAtMs),
        createdFromSource: store.profiles.ofCustomer(customer.id)[0]?.source.toLowerCase(),
      },
      lifetimePurchases: store.points.find(customer.id)?.purchases ?? 0,
    },
    fraudDetails: {
      markedBy: {},
      modifiedOn: printTime(customer.modifiedAtMs),
      status: customer.isFraud === 1 ? 'MARKED' : 'NOT_FRAUD',
    },
    segments: {},
    associatedWith: customer.till,
    extendedFields: localised(extendedFields, language),
    cardDetails: store.cards.ofCustomer(customer.id).map(describeCard),
    ...Object.assign({}, ...embeds.map((embed) => embed(customer.id, store, origin))),
    warnings: [],
  };
}
