import { describeAdmin } from '../../descriptions/describe-entity.ts';
import { accept, refuse } from '../../answers/reply.ts';
import { programOf } from '../../org/programs.ts';
import { printTime } from '../../org/time.ts';
import type { GoodwillRequest } from '../../store/history/requests-store.ts';
import { findCustomer } from '../../customers/find-customer.ts';
import type { Call, Operation } from '../../http/operation.ts';
import { pageOf, readPaging } from '../paging.ts';

const defaultLimit = 10;

/** The back office numbers requests from here. That number is not the request's place in the sequence. */
const requestIdBase = 640_000;

/** "Get Customer Goodwill Requests", the latest first. */
export const goodwillRequests: Operation = {
  route: 'GET /v2/customers/{customerId}/goodwillRequest',
  kind: 'read',
  handle: ({ params, query }, store) => {
    const found = findCustomer(store, params['customerId'] ?? '');
    if (!found.ok) return found.reply;
    const paging = readPaging(query, defaultLimit);
    if (!paging) return refuse(400, 'limit, offset');
    const filter = readFilter(query);
    if (!filter.ok) return refuse(400, filter.parameter);
    const { id } = found.customer;
    return accept(pageOf(paging, store.requests.goodwill(id).filter(filter.keeps), (one) => describe(one, id)));
  },
};

type Filter =
  | { readonly ok: true; readonly keeps: (request: GoodwillRequest) => boolean }
  | { readonly ok: false; readonly parameter: string };

function readFilter(query: Call['query']): Filter {
  const { requestId, programId, is_one_step_change: oneStep, autoApprove } = query;
  if (requestId !== undefined && !/^\d{1,15}$/.test(requestId)) return { ok: false, parameter: 'requestId' };
  if (programId !== undefined && !programOf(Number(programId))) return { ok: false, parameter: 'programId' };
  if (!isFlag(oneStep)) return { ok: false, parameter: 'is_one_step_change' };
  if (!isFlag(autoApprove)) return { ok: false, parameter: 'autoApprove' };
  const keeps = (request: GoodwillRequest) =>
    (requestId === undefined || requestIdBase + request.id === Number(requestId)) &&
    (programId === undefined || request.programId === Number(programId)) &&
    (oneStep === undefined || (request.isOneStep === 1) === (oneStep === 'true')) &&
    (autoApprove === undefined || (request.isAutoApproved === 1) === (autoApprove === 'true'));
  return { ok: true, keeps };
}

function isFlag(text: string | undefined): boolean {
  return text === undefined || text === 'true' || text === 'false';
}

/** `approvedValue` and `updatedComments` appear once somebody, or the service by itself, has decided. */
function describe(request: GoodwillRequest, userId: number): object {
  const admin = describeAdmin(request.adminId);
  const isDecided = request.status !== 'PENDING';
  const decision = request.isAutoApproved === 1 ? 'AUTO_APPROVED' : request.status;
  return {
    id: request.id,
    addedBy: admin,
    updatedBy: admin,
    addedOn: printTime(request.addedAtMs),
    updatedOn: printTime(request.updatedAtMs),
    userId,
    requestId: requestIdBase + request.id,
    goodwillType: request.type,
    goodwillStatus: request.status,
    comments: request.comments,
    reason: request.reason,
    ...(request.approvedValue !== null && { approvedValue: request.approvedValue }),
    ...(isDecided && { updatedComments: `${request.comments}; ${decision}` }),
    oneStep: request.isOneStep === 1,
  };
}
