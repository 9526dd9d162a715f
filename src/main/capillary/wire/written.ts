import { z } from 'zod';
import { wireId, wireList, wireNumber, wireText, wireTextMaybe } from './read.ts';

/** What the loyalty program gave: points or a coupon. With `rawSideEffects` it holds more, which is kept as it came. */
const sideEffect = z.looseObject({
  type: wireText,
  awardedPoints: wireNumber,
  couponCode: wireTextMaybe,
  description: wireTextMaybe,
  validTill: wireTextMaybe,
});

/**
 * The answer to a write about one customer. `createdId` is the customer's id from now on. It may differ from the id we
 * asked for, because accounts merge.
 */
export const wireWritten = z.looseObject({ createdId: wireId, sideEffects: wireList(sideEffect) });
export type WrittenAnswer = z.infer<typeof wireWritten>;
