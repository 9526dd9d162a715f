import { z } from 'zod';
import { identifierRequest, wireIdentifier } from './identifier.ts';
import { wireAttribution } from './org-entity.ts';
import { wireBoolean, wireIdMaybe, wireList, wireRecord, wireText, wireTextMaybe } from './read.ts';
import { sentFields, sentFlag, sentList, sentText, sentValue } from './send.ts';

/** A way to reach a customer. `meta` holds `lastViewedDate`, `residence` and `office`. */
const channelRequest = z.strictObject({
  type: z.enum(['mobile', 'email', 'wechat', 'whatsapp', 'ios', 'android', 'line', 'mobilePush']),
  value: sentValue,
  primary: sentFlag.optional(),
  verified: sentFlag.optional(),
  /** To the org's newsletters. */
  subscribed: sentFlag.optional(),
  meta: sentFields.optional(),
  attributes: sentFields.optional(),
});

/** A customer's profile in one source, for an update. */
export const profileRequest = z.strictObject({
  firstName: sentText.optional(),
  lastName: sentText.optional(),
  identifiers: sentList(identifierRequest).optional(),
  commChannels: sentList(channelRequest).optional(),
  /** The org's custom fields. */
  fields: sentFields.optional(),
  source: sentText.optional(),
  accountId: sentText.optional(),
});

/** A profile for a registration. It must say who and where ("Request Body Parameters", marked with *). */
export const newProfileRequest = profileRequest.extend({ identifiers: sentList(identifierRequest), source: sentText });

const wireChannel = z.looseObject({
  type: wireText,
  value: wireText,
  primary: wireBoolean,
  verified: wireBoolean,
  subscribed: wireBoolean,
  meta: wireRecord,
  attributes: wireRecord,
});

/** A profile, as answered: what one source knows about a customer. */
export const wireProfile = z.looseObject({
  firstName: wireTextMaybe,
  lastName: wireTextMaybe,
  attribution: wireAttribution,
  fields: wireRecord,
  identifiers: wireList(wireIdentifier),
  identifiersAll: wireList(wireIdentifier),
  commChannels: wireList(wireChannel),
  source: wireTextMaybe,
  accountId: wireTextMaybe,
  userId: wireIdMaybe,
  autoUpdateTime: wireTextMaybe,
});
