import { z } from 'zod';
import { wireId, wireList, wireNumber, wireText, wireTextMaybe } from './read.ts';

/**
 * What the loyalty program gave: points or a coupon. With `rawSideEffects` there is more to each, kept as it came.
 */
const sideEffect = z.looseObject({
  type: wireText,
  awardedPoints: wireNumber,
  couponCode: wireTextMaybe,
  description: wireTextMaybe,
  validTill: wireTextMaybe,
});

/**
 * The answer of a write to one customer. `createdId` is who the customer is from now on, which need not be the id
 * that was asked for: accounts merge.
 */
export const wireWritten = z.looseObject({ createdId: wireId, sideEffects: wireList(sideEffect) });
export type WrittenAnswer = z.infer<typeof wireWritten>;
