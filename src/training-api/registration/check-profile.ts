import { customFieldNames } from '../org/company.ts';
import { isCardType } from '../org/identifiers.ts';
import { readSourceAccount } from '../org/sources.ts';
import type { ProfileBody } from './body.ts';
import { checkChannels } from './check-channels.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { type Checked, kept, refused } from './checked.ts';
import type { RegisteredProfile } from './registration.ts';

/** Names are cut past this without a word. */
const longestName = 100;

export function checkProfile(body: ProfileBody): Checked<RegisteredProfile> {
  const place = readSourceAccount(body.source, body.accountId);
  if (!place.ok) return refused(place.code, body.source);
  const identifiers = checkIdentifiers(body.identifiers, place.value);
  if (!identifiers.ok) return identifiers;
  const channels = checkChannels(body.commChannels);
  if (!channels.ok) return channels;
  const unknownField = Object.keys(body.fields).find((name) => !customFieldNames.has(name));
  if (unknownField !== undefined) return refused(1017, unknownField);
  return kept(
    {
      place: place.value,
      firstName: body.firstName.trim().slice(0, longestName),
      lastName: body.lastName.trim().slice(0, longestName),
      identifiers: identifiers.value,
      cards: body.identifiers.filter(({ type }) => isCardType(type)),
      channels: channels.value,
      fields: body.fields,
    },
    [...identifiers.warnings, ...channels.warnings],
  );
}
