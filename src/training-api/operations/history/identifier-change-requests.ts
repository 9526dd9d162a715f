import { describeAdmin, describeTillAtLength } from '../../descriptions/describe-entity.ts';
import { accept, refuse } from '../../answers/reply.ts';
import { identifierChangeTypes } from '../../org/requests.ts';
import { sources } from '../../org/sources.ts';
import { printTime } from '../../org/time.ts';
import type { ChangeRequest } from '../../store/history/requests-store.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Call, Operation } from '../../http/operation.ts';
import { pageOf } from '../paging.ts';
import { readRequestFilter } from './request-filter.ts';

/** "Get Identifier Change Requests": the latest first, unless `sortBy` and `sortOrder` say otherwise. */
export const identifierChangeRequests: Operation = {
  route: 'GET /v2/customers/{customerId}/changeRequest',
  kind: 'read',
  handle: ({ params, query }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    const { source, accountId = '' } = query;
    if (source !== undefined && !sources.some((one) => one === source)) return refuse(8012, source);
    const filter = readRequestFilter(query, identifierChangeTypes);
    if (!filter.ok) return refuse(400, filter.parameter);
    const compare = readOrder(query);
    if (!compare) return refuse(400, 'sortBy, sortOrder');
    const { paging, keeps } = filter.value;
    const { id } = found.customer;
    const requests = store.requests
      .changes(id)
      .filter((one) => source === undefined || one.source === source)
      .filter((one) => accountId === '' || one.accountId === accountId)
      .filter(keeps)
      .toSorted(compare);
    return accept(pageOf(paging, requests, (request) => describe(request, id)));
  },
};

type Compare = (left: ChangeRequest, right: ChangeRequest) => number;

/** The table writes `createdon` in small letters, but `lastUpdatedOn` not. So `createdOn` is taken, too. */
const sortKeys: Readonly<Record<string, (request: ChangeRequest) => number>> = {
  createdon: ({ addedAtMs }) => addedAtMs,
  createdOn: ({ addedAtMs }) => addedAtMs,
  lastUpdatedOn: ({ updatedAtMs }) => updatedAtMs,
};

/** Requests of the same moment are ordered as they came. */
function readOrder({ sortBy = 'createdon', sortOrder = 'DESC' }: Call['query']): Compare | null {
  const key = sortKeys[sortBy];
  if (!key || !['ASC', 'DESC'].includes(sortOrder)) return null;
  const sign = sortOrder === 'ASC' ? 1 : -1;
  return (left, right) => sign * (key(left) - key(right) || left.id - right.id);
}

function describe(request: ChangeRequest, userId: number): object {
  const till = describeTillAtLength(request.till);
  return {
    id: request.id,
    status: request.status,
    addedBy: till,
    updatedBy: request.adminId === null ? till : describeAdmin(request.adminId),
    addedOn: printTime(request.addedAtMs),
    updatedOn: printTime(request.updatedAtMs),
    userId,
    changeType: request.type,
    changeIdentifiers: {
      add: JSON.parse(request.adds) as readonly object[],
      remove: JSON.parse(request.removes) as readonly object[],
    },
    comments: request.comments,
    secUserId: 0,
    oneStep: request.isOneStep === 1,
  };
}
