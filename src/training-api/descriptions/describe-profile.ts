import type { Identifier } from '../org/identifiers.ts';
import { printTime } from '../org/time.ts';
import type { Channel } from '../store/customers/channels-store.ts';
import type { Profile } from '../store/customers/profiles-store.ts';
import type { Store } from '../store/store.ts';
import { describeTill } from './describe-entity.ts';

/**
 * Describes the `profiles` of one customer for "Fetch Customer Details". Each has its own identifiers, and those of
 * all.
 */
export function createProfileDescriber(store: Store, customerId: number): (profile: Profile) => object {
  const describeBriefly = createBriefProfileDescriber(store, customerId);
  return (profile) => {
    const till = describeTill(profile.till);
    return {
      ...describeBriefly(profile),
      attribution: {
        createDate: printTime(profile.createdAtMs),
        createdBy: till,
        modifiedBy: till,
        modifiedDate: printTime(profile.modifiedAtMs),
      },
      source: profile.source,
      conflictingProfileList: [],
    };
  };
}

/** The same for "Get Customer Referrals", which does not say where a profile was made and by whom. */
export function createBriefProfileDescriber(store: Store, customerId: number): (profile: Profile) => object {
  const identifiers = store.identifiers.ofCustomer(customerId);
  const unique = new Map(identifiers.map((one) => [`${one.type} ${one.value}`, one]));
  const identifiersAll = [...unique.values()].map((one) => describeIdentifier(one, store));
  return (profile) => ({
    firstName: profile.firstName,
    lastName: profile.lastName,
    fields: JSON.parse(profile.fields) as object,
    identifiers: identifiers
      .filter(({ profileId }) => profileId === profile.id)
      .map((one) => describeIdentifier(one, store)),
    commChannels: store.channels.ofProfile(profile.id).map(describeChannel),
    userId: profile.customerId,
    accountId: profile.accountId,
    autoUpdateTime: printTime(profile.modifiedAtMs),
    identifiersAll,
  });
}

/** A card comes in as `cardnumber` and goes out as `cardNumber`. */
function describeIdentifier({ type, value }: Identifier, store: Store): object {
  if (type !== 'cardnumber') return { type, value };
  const card = store.cards.find(value);
  return { type: 'cardNumber', value, seriesId: card?.seriesId, statusLabel: card?.label };
}

function describeChannel(channel: Channel): object {
  return {
    type: channel.type,
    value: channel.value,
    primary: channel.isPrimary === 1,
    verified: channel.isVerified === 1,
    subscribed: channel.isSubscribed === 1,
    meta: JSON.parse(channel.meta) as object,
    attributes: JSON.parse(channel.attributes) as object,
  };
}
