import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { appliedInPart } from './applied-in-part.ts';
import { type IdentifierName, ask } from '../ask.ts';
import { type SendMode, asyncQuery } from '../send-mode.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { enrolmentRequest, loyaltyType } from '../wire/enrolment.ts';
import { profileRequest } from '../wire/profile.ts';
import { sentFields, sentList, sentText } from '../wire/send.ts';
import { type WrittenAnswer, wireWritten } from '../wire/written.ts';

const updateRequest = z.strictObject({
  profiles: sentList(profileRequest).optional(),
  /** Only from non-loyalty to loyalty; the service refuses the other way (1046). */
  loyaltyInfo: z.strictObject({ loyaltyType }).optional(),
  associatedWith: sentText.optional(),
  extendedFields: sentFields.optional(),
  loyaltyProgramEnrollments: sentList(enrolmentRequest).optional(),
});
/** The body of an update. What is left out stays as it is. It cannot change identifiers; `changeIdentifiers` can. */
export type UpdateRequest = z.input<typeof updateRequest>;

type UpdateOptions = CallOptions & { readonly mode: SendMode };

/**
 * Changes a customer's details in one source ("Update Customer Details (using userId)"). It sets values, so it may be
 * repeated.
 */
export async function updateCustomer(
  service: Service,
  { customerId, request, ...account }: SourceAccount & { readonly customerId: number; readonly request: UpdateRequest },
  { mode, ...options }: UpdateOptions,
): Promise<Answer<WrittenAnswer>> {
  const answer = await ask(
    service,
    {
      method: 'PUT',
      path: `/v2/customers/${customerId}`,
      account,
      query: asyncQuery[mode],
      body: { schema: updateRequest, value: request },
      answer: wireWritten,
    },
    options,
  );
  return appliedInPart(answer);
}

/** The same for a customer known by mobile, e-mail or external id ("Update Customer Details (using identifier)"). */
export async function updateCustomerByIdentifier(
  service: Service,
  {
    identifier,
    request,
    ...account
  }: SourceAccount & { readonly identifier: IdentifierName; readonly request: UpdateRequest },
  { mode, ...options }: UpdateOptions,
): Promise<Answer<WrittenAnswer>> {
  const answer = await ask(
    service,
    {
      method: 'PUT',
      path: '/v2/customers/lookup',
      account,
      identifier,
      query: asyncQuery[mode],
      body: { schema: updateRequest, value: request },
      answer: wireWritten,
    },
    options,
  );
  return appliedInPart(answer);
}
