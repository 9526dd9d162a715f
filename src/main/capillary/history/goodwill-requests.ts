import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import { type Paging, pagesOf } from '../pages.ts';
import type { CallOptions, Service } from '../service.ts';
import { wireOrgEntity } from '../wire/org-entity.ts';
import { wirePagination } from '../wire/pagination.ts';
import {
  knownBy,
  listMembers,
  wireBoolean,
  wireIdMaybe,
  wireList,
  wireNumber,
  wireText,
  wireTextMaybe,
} from '../wire/read.ts';

const goodwillRequest = z
  .looseObject({
    id: wireNumber,
    requestId: wireNumber,
    userId: wireIdMaybe,
    /** `POINTS`, `COUPON` or `TIER`. */
    goodwillType: wireText,
    /** `PENDING`, `APPROVED` or `REJECTED`. */
    goodwillStatus: wireText,
    addedBy: wireOrgEntity,
    enteredBy: wireOrgEntity,
    updatedBy: wireOrgEntity,
    addedOn: wireTextMaybe,
    updatedOn: wireTextMaybe,
    reason: wireTextMaybe,
    comments: wireTextMaybe,
    updatedComments: wireTextMaybe,
    approvedValue: wireNumber,
    oneStep: wireBoolean,
  })
  // One row of the sample says `enteredBy`, the other says `addedBy`.
  .transform((one) => ({ ...one, addedBy: one.addedBy ?? one.enteredBy }));

const goodwillAnswer = knownBy(
  listMembers,
  z.looseObject({ pagination: wirePagination, data: wireList(goodwillRequest) }),
);

type GoodwillQuestion = {
  readonly customerId: number;
  readonly requestId?: number;
  /** Only requests that were issued at once. */
  readonly isOneStepChange?: boolean;
  readonly programId?: number | string;
  /** Only requests that nobody had to approve. */
  readonly autoApprove?: boolean;
};

/** Points, coupons and tiers that a customer was promised as goodwill ("Get Customer Goodwill Requests"). */
export function fetchGoodwillRequests(
  service: Service,
  { customerId, requestId, isOneStepChange, programId, autoApprove, limit, offset }: GoodwillQuestion & Paging,
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof goodwillAnswer>>> {
  return ask(
    service,
    {
      method: 'GET',
      path: `/v2/customers/${customerId}/goodwillRequest`,
      query: { requestId, is_one_step_change: isOneStepChange, programId, autoApprove, limit, offset },
      answer: goodwillAnswer,
    },
    options,
  );
}

/** All of them, page after page. The answer has pages, although the heading names no parameter for them. */
export function goodwillRequestPages(service: Service, question: GoodwillQuestion, options: CallOptions = {}) {
  return pagesOf(
    (paging) => fetchGoodwillRequests(service, { ...question, ...paging }, options),
    ({ data, pagination }) => ({ rows: data, pagination }),
  );
}
