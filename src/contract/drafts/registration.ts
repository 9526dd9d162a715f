import { z } from 'zod';

const name = z.string().trim().max(100);

/**
 * What a cashier fills in to register a customer ("Register Customer").
 *
 * Blank fields are sent as empty strings and left out on the wire. A mobile or an e-mail is needed: a card alone is
 * no primary identifier (code 1007). Names are cut by the service past 100 characters and e-mails past 255, so longer
 * ones are refused here.
 */
export const registrationDraft = z
  .strictObject({
    firstName: name,
    lastName: name,
    /** As typed; the main process turns it into digits with the country code and no plus. */
    mobile: z.string().trim().max(30),
    email: z
      .string()
      .trim()
      .pipe(z.union([z.literal(''), z.email().max(255)])),
    cardNumber: z.string().trim().max(60),
    /** Consent to the newsletter, per channel: the document's `commChannels[].subscribed`. */
    mobileConsent: z.boolean(),
    emailConsent: z.boolean(),
  })
  .refine((draft) => draft.mobile !== '' || draft.email !== '', {
    path: ['mobile'],
    error: 'identifier-needed',
  });
export type RegistrationDraft = z.infer<typeof registrationDraft>;

/** A form nobody has written in: nothing is agreed to that was not ticked. */
export const emptyDraft: RegistrationDraft = {
  firstName: '',
  lastName: '',
  mobile: '',
  email: '',
  cardNumber: '',
  mobileConsent: false,
  emailConsent: false,
};
