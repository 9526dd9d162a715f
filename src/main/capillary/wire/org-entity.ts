import { z } from 'zod';
import { maybe, wireNumber, wireText, wireTextMaybe } from './read.ts';

/** A till, store or person of the org that did something. */
export const wireOrgEntity = maybe(
  z.looseObject({ id: wireNumber, code: wireText, name: wireTextMaybe, type: wireTextMaybe }),
);

/** Who created something, who changed it last, and when. The times are as the service prints them. */
export const wireAttribution = maybe(
  z.looseObject({
    createDate: wireTextMaybe,
    createdBy: wireOrgEntity,
    modifiedBy: wireOrgEntity,
    modifiedDate: wireTextMaybe,
    createdFromSource: wireTextMaybe,
  }),
);
