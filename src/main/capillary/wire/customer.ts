import { z } from 'zod';
import { wireImage } from './image.ts';
import { wireAttribution } from './org-entity.ts';
import { wireLoyaltyProgram, wirePointsSummary, wirePromotionalPoints } from './points.ts';
import { wireProfile } from './profile.ts';
import { maybe, wireIdMaybe, wireList, wireNumber, wireRecord, wireText, wireTextMaybe } from './read.ts';
import { wireSubscription } from './subscription.ts';

const card = z.looseObject({
  cardId: wireNumber,
  cardNumber: wireText,
  cardExternalId: wireTextMaybe,
  type: wireTextMaybe,
  seriesId: wireNumber,
  seriesCode: wireTextMaybe,
  seriesName: wireTextMaybe,
  customerId: wireIdMaybe,
  maxActiveCards: wireNumber,
  issuedDate: wireTextMaybe,
  statusInfo: maybe(z.looseObject({ label: wireTextMaybe, status: wireTextMaybe, reason: wireTextMaybe })),
  extendedFields: wireRecord,
  customFields: wireRecord,
});

const groupProgram = z.looseObject({
  groupProgramId: wireNumber,
  title: wireTextMaybe,
  description: wireTextMaybe,
  programsList: wireList(z.looseObject({ id: wireNumber, name: wireTextMaybe, description: wireTextMaybe })),
  lifetimePoints: wireNumber,
  loyaltyPoints: wireNumber,
  promisedPoints: wireNumber,
  pointsToCurrencyRatio: wireNumber,
});

/** A customer, as every read answers one. The last members come only with their `embed`. */
export const wireCustomer = z.looseObject({
  id: wireIdMaybe,
  profiles: wireList(wireProfile),
  loyaltyInfo: maybe(
    z.looseObject({
      loyaltyType: wireTextMaybe,
      attributionV2: wireAttribution,
      lifetimePurchases: wireNumber,
    }),
  ),
  fraudDetails: maybe(z.looseObject({ status: wireTextMaybe, modifiedOn: wireTextMaybe })),
  associatedWith: wireTextMaybe,
  extendedFields: wireRecord,
  segments: wireRecord,
  cardDetails: wireList(card),
  referralCode: wireTextMaybe,

  pointsSummary: maybe(wirePointsSummary),
  subscriptionInfo: maybe(z.looseObject({ subscriptions: wireList(wireSubscription) })),
  loyaltyProgramDetails: wireList(wireLoyaltyProgram),
  groupLoyaltyProgramDetails: wireList(groupProgram),
  promotionalPoints: maybe(wirePromotionalPoints),
  customerImage: wireList(wireImage),
});
