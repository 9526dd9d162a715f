import { isCardType } from '../org/identifiers.ts';
import { readSourceAccount } from '../org/sources.ts';
import type { LoyaltyType } from '../store/customers/customers-store.ts';
import type { ProfileBody } from '../customers/customer-body.ts';
import { checkCards } from './check-cards.ts';
import { checkChannels } from './check-channels.ts';
import { checkCustomFields } from './check-fields.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { type Checked, kept, refused } from '../answers/checked.ts';
import type { RegisteredProfile } from './registration.ts';

/** Names are silently cut at this many characters. */
const longestName = 100;

export function checkProfile(body: ProfileBody, loyaltyType: LoyaltyType): Checked<RegisteredProfile> {
  const place = readSourceAccount(body.source, body.accountId);
  if (!place.ok) return refused(place.code, body.source);
  const identifiers = checkIdentifiers(body.identifiers, { place: place.value, loyaltyType });
  if (!identifiers.ok) return identifiers;
  const cards = checkCards(body.identifiers.filter(({ type }) => isCardType(type)));
  if (!cards.ok) return cards;
  const channels = checkChannels(body.commChannels, place.value.source);
  if (!channels.ok) return channels;
  const fields = checkCustomFields(body.fields, 'customer');
  if (!fields.ok) return fields;
  return kept(
    {
      place: place.value,
      firstName: readName(body.firstName ?? ''),
      lastName: readName(body.lastName ?? ''),
      identifiers: identifiers.value,
      cards: cards.value,
      channels: channels.value,
      fields: fields.value,
    },
    [...identifiers.warnings, ...cards.warnings, ...channels.warnings],
  );
}

/** A name as it is kept: without blanks around it, and cut. */
export function readName(text: string): string {
  return text.trim().slice(0, longestName);
}
