import { commonForm, type RegistrationFormSettings } from '#contract/registration-form.ts';
import { useAppStatus } from '../../lib/app-status.ts';

/** What this store asks of a new customer. */
export function useFormSettings(): RegistrationFormSettings {
  return useAppStatus()?.registration ?? commonForm;
}
