import { z } from 'zod';
import { wireBoolean, wireList, wireNumber, wireText, wireTextMaybe } from './read.ts';

/** Points and tier. The wire calls a tier a slab. */
const standing = {
  loyaltyId: wireNumber,
  loyaltyPoints: wireNumber,
  lifetimePoints: wireNumber,
  redeemed: wireNumber,
  expired: wireNumber,
  returned: wireNumber,
  adjusted: wireNumber,
  cumulativePurchases: wireNumber,
  currentSlab: wireText,
  nextSlab: wireText,
  nextSlabDescription: wireTextMaybe,
  nextSlabSerialNumber: wireNumber,
  slabSNo: wireNumber,
  slabExpiryDate: wireText,
};

/** `pointsSummary`, answered for `embed=points`. */
export const wirePointsSummary = z.looseObject(standing);

const partnerProgram = z.looseObject({
  partnerProgramId: wireNumber,
  partnerProgramName: wireTextMaybe,
  partnerProgramDescription: wireTextMaybe,
  partnerTierNumber: wireNumber,
  partnerTierName: wireTextMaybe,
  partnerTierExpiryDate: wireTextMaybe,
  partnerMembershipId: wireTextMaybe,
  partnerProgramType: wireTextMaybe,
  tierBased: wireBoolean,
});

/** A customer's standing in one loyalty program: "Fetch Customer Loyalty Details", and `embed=mlp`. */
export const wireLoyaltyProgram = z.looseObject({
  ...standing,
  programId: wireNumber,
  programTitle: wireTextMaybe,
  programDescription: wireTextMaybe,
  programPointsToCurrencyRatio: wireNumber,
  delayedPoints: wireNumber,
  delayedReturnedPoints: wireNumber,
  totalAvailablePoints: wireNumber,
  totalReturnedPoints: wireNumber,
  linkedPartnerPrograms: wireList(partnerProgram),
});

const issuedPoints = z.looseObject({
  points: wireNumber,
  issuedAt: z.looseObject({ code: wireText, name: wireTextMaybe }).optional().catch(undefined),
  issuedOn: wireTextMaybe,
  expiryDate: wireTextMaybe,
  programId: wireNumber,
  promotionName: wireTextMaybe,
});

/** `promotionalPoints`, answered for the embed of that name. */
export const wirePromotionalPoints = z.looseObject({
  customerPromotionType: wireList(issuedPoints),
  transactionPromotionType: wireList(issuedPoints),
  lineitemPromotionType: wireList(issuedPoints),
});
