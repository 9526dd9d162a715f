import { cardSeriesOf } from '../org/card-series.ts';
import type { Identifier } from '../org/identifiers.ts';
import { printTime } from '../org/time.ts';
import type { Profile } from '../store/customers/profiles-store.ts';
import type { Store } from '../store/store.ts';
import { describeTillAtLength } from './describe-entity.ts';

/**
 * The samples of group loyalty differ in what a profile says about its writer: everything, only that there was one, or
 * nothing.
 */
export type ProfileForm = 'registered' | 'updated' | 'listed';

/** One of `profiles` in the answers of group loyalty. Here a card says more than elsewhere, and a channel less. */
export function describeGroupProfile(store: Store, profile: Profile, form: ProfileForm): object {
  const identifiers = store.identifiers.ofCustomer(profile.customerId);
  const unique = new Map(identifiers.map((one) => [`${one.type} ${one.value}`, one]));
  const by = form === 'registered' ? { ...describeTillAtLength(profile.till), languageId: -1 } : {};
  const attribution = {
    createDate: printTime(profile.createdAtMs),
    createdBy: by,
    modifiedBy: by,
    modifiedDate: printTime(profile.modifiedAtMs),
  };
  return {
    firstName: profile.firstName,
    lastName: profile.lastName,
    ...(form === 'listed' ? {} : { attribution }),
    fields: JSON.parse(profile.fields) as object,
    identifiers: identifiers.filter(({ profileId }) => profileId === profile.id).map((one) => describe(one, store)),
    commChannels: store.channels.ofProfile(profile.id).map((channel) => ({
      type: channel.type,
      value: channel.value,
      primary: channel.isPrimary === 1,
      verified: channel.isVerified === 1,
      meta: JSON.parse(channel.meta) as object,
      attributes: JSON.parse(channel.attributes) as object,
    })),
    source: profile.source,
    ...(form === 'updated' ? {} : { userId: profile.customerId }),
    accountId: profile.accountId,
    conflictingProfileList: [],
    autoUpdateTime: printTime(profile.modifiedAtMs),
    identifiersAll: [...unique.values()].map((one) => describe(one, store)),
  };
}

function describe({ type, value }: Identifier, store: Store): object {
  const card = type === 'cardnumber' ? store.cards.find(value) : undefined;
  if (!card) return { type, value };
  return {
    type,
    value,
    seriesCode: cardSeriesOf(card.seriesId).code,
    statusLabel: card.label,
    cardExternalId: card.externalId,
    extendedFields: JSON.parse(card.extendedFields) as object,
  };
}
