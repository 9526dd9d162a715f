import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import { type Paging, pagesOf } from '../pages.ts';
import type { CallOptions, Service } from '../service.ts';
import { wireCustomer } from '../wire/customer.ts';
import { wireOrgEntity } from '../wire/org-entity.ts';
import { wirePagination } from '../wire/pagination.ts';
import {
  knownBy,
  listMembers,
  maybe,
  wireIdMaybe,
  wireList,
  wireListOfSome,
  wireNumber,
  wireText,
  wireTextMaybe,
} from '../wire/read.ts';
import { sentInteger, sentList, sentText } from '../wire/send.ts';

const referralsRequest = z.strictObject({
  customerReferrals: sentList(
    z.strictObject({
      /** Who refers. */
      customer: z.strictObject({
        id: sentInteger.optional(),
        mobile: sentText.optional(),
        email: sentText.optional(),
        externalId: sentText.optional(),
      }),
      campaignToken: sentText,
      referrals: sentList(
        z.strictObject({
          type: z.enum(['MOBILE', 'EMAIL']),
          referral: sentList(
            z.strictObject({
              name: sentText.optional(),
              identifier: sentText,
              /** `YYYY-MM-DD HH:MM:SS` in the sample, ISO 8601 in the table. */
              invitedOn: sentText.optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});
/** The body of "Add Customer Referrals": the people a customer invites, by channel. */
export type ReferralsRequest = z.input<typeof referralsRequest>;

/** The service repeats what was added. If it names nobody, it is not this answer. */
const referralsAdded = z.looseObject({
  customerReferrals: wireListOfSome(
    z.looseObject({
      customer: maybe(z.looseObject({ id: wireIdMaybe, mobile: wireTextMaybe, email: wireTextMaybe })),
      campaignToken: wireTextMaybe,
      referrals: wireList(
        z.looseObject({
          type: wireText,
          referral: wireList(z.looseObject({ name: wireTextMaybe, identifier: wireText, invitedOn: wireTextMaybe })),
        }),
      ),
    }),
  ),
});

/** Adds people whom a customer refers ("Add Customer Referrals"). If it is sent twice, they are invited twice. */
export function addReferrals(
  service: Service,
  { customerId, request }: { readonly customerId: number; readonly request: ReferralsRequest },
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof referralsAdded>>> {
  return ask(
    service,
    {
      method: 'POST',
      path: `/v2/customers/${customerId}/referrals`,
      body: { schema: referralsRequest, value: request },
      answer: referralsAdded,
    },
    options,
  );
}

const referralsAnswer = knownBy(
  listMembers,
  z.looseObject({
    pagination: wirePagination,
    data: wireList(
      z.looseObject({
        customer: maybe(wireCustomer),
        referralCode: wireTextMaybe,
        /** Who was invited. */
        invitees: wireList(
          z.looseObject({
            type: wireText,
            identifier: wireText,
            name: wireTextMaybe,
            /** `YYYY-MM-DD HH:MM:SS.S`; the service does not say in which time zone. */
            invitedOn: wireTextMaybe,
            till: wireOrgEntity,
          }),
        ),
        /** Who came. */
        referee: wireList(
          z.looseObject({
            eventType: wireTextMaybe,
            userId: wireIdMaybe,
            firstName: wireTextMaybe,
            lastName: wireTextMaybe,
            mobile: wireTextMaybe,
            email: wireTextMaybe,
            externalId: wireTextMaybe,
            addedOn: wireTextMaybe,
          }),
        ),
        incentives: wireList(z.looseObject({ id: wireNumber, type: wireTextMaybe })),
      }),
    ),
  }),
);

/** The people a customer invited, and those who came ("Get Customer Referrals"). */
export function fetchReferrals(
  service: Service,
  { customerId, limit, offset }: { readonly customerId: number } & Paging,
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof referralsAnswer>>> {
  return ask(
    service,
    {
      method: 'GET',
      path: `/v2/customers/${customerId}/referrals`,
      query: { limit, offset },
      answer: referralsAnswer,
    },
    options,
  );
}

/** All of them, page after page. The answer has pages, although the heading names no parameter for them. */
export function referralPages(service: Service, question: { readonly customerId: number }, options: CallOptions = {}) {
  return pagesOf(
    (paging) => fetchReferrals(service, { ...question, ...paging }, options),
    ({ data, pagination }) => ({ rows: data, pagination }),
  );
}
