import { describeAdmin, describeParentOfTill, describeTillAtLength } from '../../descriptions/describe-entity.ts';
import { accept, refuse } from '../../answers/reply.ts';
import { changeTypes } from '../../org/requests.ts';
import { printTime } from '../../org/time.ts';
import type { ChangeRequest } from '../../store/history/requests-store.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Operation } from '../../http/operation.ts';
import { pageOf } from '../paging.ts';
import { readRequestFilter } from './request-filter.ts';

/** "Get Change Requests": requests of every type, the latest first. */
export const changeRequests: Operation = {
  route: 'GET /v2/customers/{customerId}/retroRequest',
  kind: 'read',
  handle: ({ params, query }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    const filter = readRequestFilter(query, changeTypes);
    if (!filter.ok) return refuse(400, filter.parameter);
    const { paging, keeps } = filter.value;
    const { id } = found.customer;
    return accept(pageOf(paging, store.requests.changes(id).filter(keeps), (request) => describe(request, id)));
  },
};

/** The back office numbers requests from here. That number is not the request's place in the sequence. */
const requestIdBase = 730_000;

/** If there is no `reason` or no `comments`, it is left out, not empty. */
function describe(request: ChangeRequest, userId: number): object {
  const till = describeTillAtLength(request.till);
  return {
    id: request.id,
    status: request.status,
    addedBy: till,
    addedByParent: describeParentOfTill(request.till),
    updatedBy: request.adminId === null ? till : describeAdmin(request.adminId),
    addedOn: printTime(request.addedAtMs),
    updatedOn: printTime(request.updatedAtMs),
    userId,
    requestId: requestIdBase + request.id,
    baseType: request.type,
    ...(request.reason !== '' && { reason: request.reason }),
    ...(request.comments !== '' && { comments: request.comments }),
    ...(request.transactionId !== null && { transactionId: request.transactionId }),
    warnings: [],
    reqAdd: true,
    oneStep: request.isOneStep === 1,
  };
}
