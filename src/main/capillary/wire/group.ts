import { z } from 'zod';
import { wireCustomer } from './customer.ts';
import { maybe, wireBoolean, wireList, wireListOfAll, wireNumber, wireTextMaybe } from './read.ts';
import { wireMessages } from './service-message.ts';

const association = maybe(
  z.looseObject({
    hierarchyCode: wireTextMaybe,
    hierarchyId: wireNumber,
    roleCode: wireTextMaybe,
    childRoleCode: wireTextMaybe,
    parentCustomer: maybe(wireCustomer),
    childCustomers: wireList(wireCustomer),
    fleetCompany: maybe(z.looseObject({ externalId: wireTextMaybe, companyId: wireNumber })),
    childCustomer: wireBoolean,
  }),
);

/** One customer of a group, with the errors of this one alone. Without id, profile and error it is not a customer. */
const groupMember = wireCustomer
  .extend({ associationDetails: association, errors: wireMessages, warnings: wireMessages })
  .refine(({ id, profiles, errors }) => id !== undefined || profiles.length > 0 || errors.length > 0);
export type GroupMember = z.infer<typeof groupMember>;

/** What "Associate Customer with Customer/Hierarchy" answers: an entry for each customer that was sent. */
export const registeredGroups = wireListOfAll(
  z
    .looseObject({
      entity: maybe(groupMember),
      childEntities: wireList(groupMember),
      childCount: wireNumber,
      childSuccessCount: wireNumber,
      childFailureCount: wireNumber,
      errors: wireMessages,
      warnings: wireMessages,
    })
    .refine(({ entity, errors }) => entity !== undefined || errors.length > 0),
);
export type RegisteredGroups = z.infer<typeof registeredGroups>;

/** What "Update Association Details (for Customer/Company)" answers: an entry for each customer that was sent. */
export const updatedGroup = wireListOfAll(groupMember);
