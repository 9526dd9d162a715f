import { z } from 'zod';
import type { Answer } from './answer.ts';
import { type IdentifierName, ask } from './ask.ts';
import { type Paging, pagesOf } from './pages.ts';
import type { CallOptions, Service } from './service.ts';
import type { SourceAccount } from './source-account.ts';
import { wireCustomer } from './wire/customer.ts';
import { enrolmentRequest, loyaltyType } from './wire/enrolment.ts';
import { profileRequest } from './wire/profile.ts';
import { maybe, wireBoolean, wireList, wireNumber, wireTextMaybe } from './wire/read.ts';
import { sentDateTime, sentFields, sentList, sentText } from './wire/send.ts';
import { wireMessages } from './wire/service-message.ts';

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
/** Customers to register or associate, each with its place in a hierarchy, its parent or children, and its company. */
export type GroupRequest = z.input<typeof groupRequest>;

const wireAssociation = maybe(
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

/** One customer of a group, with what went wrong for this one alone. */
const groupMember = wireCustomer.extend({
  associationDetails: wireAssociation,
  errors: wireMessages,
  warnings: wireMessages,
});
export type GroupMember = z.infer<typeof groupMember>;

const registeredGroups = z.array(
  z.looseObject({
    entity: maybe(groupMember),
    childEntities: wireList(groupMember),
    childCount: wireNumber,
    childSuccessCount: wireNumber,
    childFailureCount: wireNumber,
    errors: wireMessages,
    warnings: wireMessages,
  }),
);

/**
 * Registers customers in a batch, or those of a group that are not registered yet, and associates them with a
 * hierarchy, a company and each other ("Associate Customer with Customer/Hierarchy").
 *
 * Some may fail while others pass: each entry tells its own errors, and how many children failed.
 */
export function registerGroup(
  service: Service,
  request: GroupRequest,
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof registeredGroups>>> {
  return ask(
    service,
    {
      method: 'POST',
      path: '/v2/customers/bulk',
      body: { schema: groupRequest, value: request },
      answer: registeredGroups,
    },
    options,
  );
}

const updatedGroup = z.array(groupMember);

/** Changes the associations of customers ("Update Association Details (for Customer/Company)"). */
export function updateGroup(
  service: Service,
  { request, ...account }: SourceAccount & { readonly request: GroupRequest },
  options: CallOptions = {},
): Promise<Answer<readonly GroupMember[]>> {
  return ask(
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

/** The children of a parent customer, one page of them ("Get Customers (Group Loyalty)"). */
export function fetchChildren(
  service: Service,
  { parent, limit, offset, sortBy, sortOrder, ...account }: ChildrenQuestion & Paging,
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof childrenAnswer>>> {
  return ask(
    service,
    {
      method: 'GET',
      path: '/v2/customers/bulk',
      account,
      query: {
        associationEntityType: 'parentCustomer',
        associationEntityIdentifierType: parent.type,
        associationEntityIdentifierValue: parent.value,
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
    ({ entity }) => ({ rows: entity.customers }),
  );
}
