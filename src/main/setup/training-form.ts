import type { RegistrationFormSettings } from '#contract/registration-form.ts';

/** Training mode has more to try than the common case: fields that the built-in service knows. */
export const trainingForm: RegistrationFormSettings = {
  fields: ['externalId', 'referralCode'],
  custom: [{ name: 'birthday', label: 'Birthday', kind: 'date', required: false, extended: false }],
  programs: [],
  sources: [],
};
