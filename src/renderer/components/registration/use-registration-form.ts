import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { type RegistrationDraft, registrationDraft } from '#contract/drafts/registration.ts';
import { TillError } from '../../lib/till-error.ts';

export type RegistrationForm = UseFormReturn<RegistrationDraft>;

/** The form of a registration, checked by the contract's own rules. */
export function useRegistrationForm(begin: RegistrationDraft): RegistrationForm {
  return useForm<RegistrationDraft>({ resolver: zodResolver(registrationDraft), defaultValues: begin });
}

const fields = ['firstName', 'lastName', 'mobile', 'email', 'cardNumber'] as const;

/** Ties a refused input to the fields the answer names. Answers whether there were any. */
export function showRefusedFields(form: RegistrationForm, error: unknown): boolean {
  if (!(error instanceof TillError) || error.code !== 'invalid-input') return false;
  const refused = fields.filter((field) =>
    error.data.fields?.some((path) => path === field || path.endsWith(`.${field}`)),
  );
  refused.forEach((field, index) => form.setError(field, { type: 'refused' }, { shouldFocus: index === 0 }));
  return refused.length > 0;
}
