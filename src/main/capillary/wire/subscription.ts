import { z } from 'zod';
import { wireNumber, wireText, wireTextMaybe } from './read.ts';

/** Whether a customer wants messages of one priority over one channel. */
export const wireSubscription = z.looseObject({
  channel: wireText,
  /** `TRANS` or `BULK`. */
  priority: wireText,
  /** `OPTIN` or `OPTOUT`. */
  type: wireText,
  accountId: wireTextMaybe,
  orgUnitId: wireNumber,
  sourceName: wireTextMaybe,
});
