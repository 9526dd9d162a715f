import { z } from 'zod';
import { maybe, wireNumber, wireText, wireTextMaybe } from './read.ts';

/** A till, store or person of the org who did something. */
export const wireOrgEntity = maybe(
  z.looseObject({ id: wireNumber, code: wireText, name: wireTextMaybe, type: wireTextMaybe }),
);

/** Who created and last changed something, and when; times as the service prints them. */
export const wireAttribution = maybe(
  z.looseObject({
    createDate: wireTextMaybe,
    createdBy: wireOrgEntity,
    modifiedBy: wireOrgEntity,
    modifiedDate: wireTextMaybe,
    createdFromSource: wireTextMaybe,
  }),
);
