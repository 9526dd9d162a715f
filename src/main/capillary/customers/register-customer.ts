import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { appliedInPart } from './applied-in-part.ts';
import { ask } from '../ask.ts';
import { classOfCode } from '../answers/codes.ts';
import { type SendMode, registrationHeaders } from '../send-mode.ts';
import type { CallOptions, Service } from '../service.ts';
import { enrolmentRequest, loyaltyType } from '../wire/enrolment.ts';
import { newProfileRequest } from '../wire/profile.ts';
import { sentDateTime, sentFields, sentList, sentText } from '../wire/send.ts';
import { type WrittenAnswer, wireWritten } from '../wire/written.ts';

const registerRequest = z.strictObject({
  loyaltyInfo: z.strictObject({
    loyaltyType,
    /** When the registration was taken, if it is sent later; see `createDate`. */
    attributionV2: z.strictObject({ createDate: sentDateTime }).optional(),
  }),
  /** The till that took the registration. */
  associatedWith: sentText.optional(),
  /** The document lists it but does not say where it goes; the service answers it inside `attributionV2`. */
  createDate: sentDateTime.optional(),
  profiles: z.tuple([newProfileRequest], newProfileRequest).readonly(),
  extendedFields: sentFields.optional(),
  loyaltyProgramEnrollments: sentList(enrolmentRequest).optional(),
  referralCode: sentText.optional(),
  /** For customers who are made up to try things out. */
  endPointsEnabled: sentList(
    z.enum(['REFERRAL_ENDPOINT', 'DVS_ENDPOINT', 'TIMELINE_ENDPOINT', 'POINTSENGINE_ENDPOINT']),
  ).optional(),
});
/** The body of "Register Customer". Blanks are left out, never sent. */
export type RegisterRequest = z.input<typeof registerRequest>;

/**
 * Registers a customer, and issues a card if one is among the identifiers ("Register Customer").
 *
 * Never updates. If the source already has an identifier, the service refuses, even when our own request is repeated.
 * If another source has it, the two are combined (8050), and `createdId` is the id that was there before.
 *
 * @param options.rawSideEffects asks for the full details of what was given, for support
 */
export async function registerCustomer(
  service: Service,
  request: RegisterRequest,
  { mode, rawSideEffects, ...options }: CallOptions & { readonly mode: SendMode; readonly rawSideEffects?: boolean },
): Promise<Answer<WrittenAnswer>> {
  const answer = await ask(
    service,
    {
      method: 'POST',
      path: '/v2/customers',
      query: { rawSideEffects },
      headers: registrationHeaders[mode],
      body: { schema: registerRequest, value: request },
      answer: wireWritten,
    },
    options,
  );
  // The customer now exists, whatever else the errors say: sent again, it would meet itself. But if the errors say that
  // something is taken, the id may belong to the customer who has it.
  return appliedInPart(answer, (errors) => errors.every(({ code }) => classOfCode(code) !== 'conflict'));
}
