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
    /** When it was taken, for one sent later; see `createDate`. */
    attributionV2: z.strictObject({ createDate: sentDateTime }).optional(),
  }),
  /** The till it was taken at. */
  associatedWith: sentText.optional(),
  /** The document lists it without placing it; the service answers it inside `attributionV2`. */
  createDate: sentDateTime.optional(),
  profiles: z.tuple([newProfileRequest], newProfileRequest).readonly(),
  extendedFields: sentFields.optional(),
  loyaltyProgramEnrollments: sentList(enrolmentRequest).optional(),
  referralCode: sentText.optional(),
  /** For customers made up to try things out. */
  endPointsEnabled: sentList(
    z.enum(['REFERRAL_ENDPOINT', 'DVS_ENDPOINT', 'TIMELINE_ENDPOINT', 'POINTSENGINE_ENDPOINT']),
  ).optional(),
});
/** The body of "Register Customer". Blanks are left out, never sent. */
export type RegisterRequest = z.input<typeof registerRequest>;

/**
 * Registers a customer, issuing a card where one is among the identifiers ("Register Customer").
 *
 * Never updates: an identifier the source has already is refused, our own repeated request too. One that another
 * source has is combined with it (8050), and `createdId` is then the id that was there.
 *
 * @param options.rawSideEffects whole details of what was given, for support
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
  // A customer has been created whatever else the errors say: sent again, it would meet itself. Where they say that
  // something is taken, the id may be that of whoever has it.
  return appliedInPart(answer, (errors) => errors.every(({ code }) => classOfCode(code) !== 'conflict'));
}
