import { z } from 'zod';
import { type Answer, invalid } from '../answers/answer.ts';
import { type IdentifierName, ask, isBlank } from '../ask.ts';
import { type Paging, pagesOf } from '../pages.ts';
import { refusedWhole } from './refused-whole.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { wireCustomer } from '../wire/customer.ts';
import { enrolmentRequest, loyaltyType } from '../wire/enrolment.ts';
import { type GroupMember, type RegisteredGroups, registeredGroups, updatedGroup } from '../wire/group.ts';
import { profileRequest } from '../wire/profile.ts';
import { wireBoolean, wireList, wireNumber } from '../wire/read.ts';
import { sentDateTime, sentFields, sentList, sentText } from '../wire/send.ts';
import { wireMessages } from '../wire/service-message.ts';

const relativeRequest = z.strictObject({
  profiles: sentList(profileRequest),
  extendedFields: sentFields.optional(),
  loyaltyInfo: z.strictObject({ loyaltyType }).optional(),
});

const memberRequest = z.strictObject({
  profiles: sentList(profileRequest).optional(),
  extendedFields: sentFields.optional(),
  loyaltyInfo: z.strictObject({ loyaltyType }).optional(),
  associatedWith: sentText.optional(),
  createDate: sentDateTime.optional(),
  loyaltyProgramEnrollments: sentList(enrolmentRequest).optional(),
  referralCode: sentText.optional(),
  associationDetails: z
    .strictObject({
      hierarchyCode: sentText.optional(),
      /** The customer's own role in the hierarchy. */
      roleCode: sentText.optional(),
      /** The role of each of `childCustomers`. */
      childRoleCode: sentText.optional(),
      parentCustomer: relativeRequest.optional(),
      childCustomers: sentList(relativeRequest).optional(),
      fleetCompany: z.strictObject({ externalId: sentText }).optional(),
    })
    .optional(),
});
const groupRequest = sentList(memberRequest);
/** Customers to register or associate. Each has a place in a hierarchy, a parent or children, and a company. */
export type GroupRequest = z.input<typeof groupRequest>;

/**
 * Registers several customers, or the members of a group who are not registered yet, and associates them with a
 * hierarchy, a company and each other ("Associate Customer with Customer/Hierarchy").
 *
 * Some may fail while others pass. Each entry tells its own errors and how many children failed. If all fail, the
 * answer is a refusal with the errors of each.
 */
export async function registerGroup(
  service: Service,
  request: GroupRequest,
  options: CallOptions = {},
): Promise<Answer<RegisteredGroups>> {
  const answer = await ask(
    service,
    {
      method: 'POST',
      path: '/v2/customers/bulk',
      body: { schema: groupRequest, value: request },
      answer: registeredGroups,
    },
    options,
  );
  return refusedWhole(answer, (groups) =>
    groups.flatMap(({ entity, childEntities, errors }) => [
      { id: entity?.id, errors: [...errors, ...(entity?.errors ?? [])] },
      ...childEntities,
    ]),
  );
}

/**
 * Changes the associations of customers ("Update Association Details (for Customer/Company)"). Again, some may fail.
 */
export async function updateGroup(
  service: Service,
  { request, ...account }: SourceAccount & { readonly request: GroupRequest },
  options: CallOptions = {},
): Promise<Answer<readonly GroupMember[]>> {
  const answer = await ask(
    service,
    {
      method: 'PUT',
      path: '/v2/customers/bulk',
      account,
      body: { schema: groupRequest, value: request },
      answer: updatedGroup,
    },
    options,
  );
  return refusedWhole(answer, (members) => members);
}

const childrenAnswer = z.looseObject({
  entity: z.looseObject({
    customers: wireList(wireCustomer),
    count: wireNumber,
    errors: wireMessages,
    warnings: wireMessages,
  }),
  success: wireBoolean,
});

type ChildrenQuestion = SourceAccount & {
  readonly parent: IdentifierName;
  readonly sortBy?: 'createdon' | 'lastUpdatedOn';
  readonly sortOrder?: 'ASC' | 'DESC';
};

/** One page of the children of a parent customer ("Get Customers (Group Loyalty)"). */
export async function fetchChildren(
  service: Service,
  { parent, limit, offset, sortBy, sortOrder, ...account }: ChildrenQuestion & Paging,
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof childrenAnswer>>> {
  if (isBlank(parent)) return invalid(8013, 'associationEntityIdentifierType, associationEntityIdentifierValue');
  return ask(
    service,
    {
      method: 'GET',
      path: '/v2/customers/bulk',
      account,
      query: {
        associationEntityType: 'parentCustomer',
        associationEntityIdentifierType: parent.type.trim(),
        associationEntityIdentifierValue: parent.value.trim(),
        limit,
        offset,
        sortBy,
        sortOrder,
      },
      answer: childrenAnswer,
    },
    options,
  );
}

/** All of them, page after page. */
export function childrenPages(service: Service, question: ChildrenQuestion, options: CallOptions = {}) {
  return pagesOf(
    (paging) => fetchChildren(service, { ...question, ...paging }, options),
    ({ entity }) => ({ rows: entity.customers, pagination: { total: entity.count } }),
  );
}
