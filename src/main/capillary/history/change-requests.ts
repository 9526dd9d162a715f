import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import { type Paging, pagesOf } from '../pages.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { wireIdentifier } from '../wire/identifier.ts';
import { wireOrgEntity } from '../wire/org-entity.ts';
import { wirePagination } from '../wire/pagination.ts';
import {
  knownBy,
  listMembers,
  maybe,
  wireBoolean,
  wireIdMaybe,
  wireList,
  wireNumber,
  wireText,
  wireTextMaybe,
} from '../wire/read.ts';

/** What somebody asked to change. Only "Get Change Requests" knows `ADDRESS`. */
export type ChangeType =
  | 'EMAIL'
  | 'MOBILE'
  | 'EXTERNAL_ID'
  | 'MERGE'
  | 'ADDRESS'
  | 'MOBILE_REALLOC'
  | 'COUPON'
  | 'POINTS'
  | 'TIER'
  | 'RETRO';

const request = z.looseObject({
  id: wireNumber,
  requestId: wireNumber,
  userId: wireIdMaybe,
  /** `PENDING`, `APPROVED` or `REJECTED`. */
  status: wireText,
  baseType: wireTextMaybe,
  changeType: wireTextMaybe,
  changeIdentifiers: maybe(z.looseObject({ add: wireList(wireIdentifier), remove: wireList(wireIdentifier) })),
  addedBy: wireOrgEntity,
  addedByParent: wireOrgEntity,
  updatedBy: wireOrgEntity,
  addedOn: wireTextMaybe,
  updatedOn: wireTextMaybe,
  reason: wireTextMaybe,
  comments: wireTextMaybe,
  transactionId: wireNumber,
  oneStep: wireBoolean,
});

const requestsAnswer = knownBy(listMembers, z.looseObject({ pagination: wirePagination, data: wireList(request) }));
export type ChangeRequests = z.infer<typeof requestsAnswer>;

/** Which requests to answer: by kind, by day (`YYYY-MM-DD`), by sequence id. Both ends of a range are included. */
type Filters = {
  readonly changeType?: ChangeType;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly startId?: number;
  readonly endId?: number;
};

type ChangeQuestion = Filters & { readonly customerId: number };

/** Requests of every kind to change a customer, including retro transactions ("Get Change Requests"). */
export function fetchChangeRequests(
  service: Service,
  { customerId, changeType, startDate, endDate, startId, endId, offset, limit }: ChangeQuestion & Paging,
  options: CallOptions = {},
): Promise<Answer<ChangeRequests>> {
  return ask(
    service,
    {
      method: 'GET',
      path: `/v2/customers/${customerId}/retroRequest`,
      query: { changeType, startDate, endDate, startId, endId, offset, limit },
      answer: requestsAnswer,
    },
    options,
  );
}

/** All of them, page after page. */
export function changeRequestPages(service: Service, question: ChangeQuestion, options: CallOptions = {}) {
  return pagesOf((paging) => fetchChangeRequests(service, { ...question, ...paging }, options), pageOfRequests);
}

type IdentifierChangeQuestion = SourceAccount &
  ChangeQuestion & {
    readonly sortBy?: 'createdon' | 'lastUpdatedOn';
    readonly sortOrder?: 'ASC' | 'DESC';
  };

/** Requests to change a customer's identifiers, in one source ("Get Identifier Change Requests"). */
export function fetchIdentifierChangeRequests(
  service: Service,
  {
    customerId,
    source,
    accountId,
    offset,
    changeType,
    limit,
    sortBy,
    sortOrder,
    ...range
  }: IdentifierChangeQuestion & Paging,
  options: CallOptions = {},
): Promise<Answer<ChangeRequests>> {
  const { startDate, endDate, startId, endId } = range;
  return ask(
    service,
    {
      method: 'GET',
      path: `/v2/customers/${customerId}/changeRequest`,
      account: { source, accountId },
      query: { offset, changeType, limit, sortBy, sortOrder, startDate, endDate, startId, endId },
      answer: requestsAnswer,
    },
    options,
  );
}

/** All of them, page after page. */
export function identifierChangeRequestPages(
  service: Service,
  question: IdentifierChangeQuestion,
  options: CallOptions = {},
) {
  return pagesOf(
    (paging) => fetchIdentifierChangeRequests(service, { ...question, ...paging }, options),
    pageOfRequests,
  );
}

function pageOfRequests({ data, pagination }: ChangeRequests) {
  return { rows: data, pagination };
}
