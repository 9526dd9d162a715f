import type { RegistrationForm } from '../../shared/registration/registration-values.ts';

/** One key for the consent that was just given: it is for the mobile, or for the e-mail when there is no mobile. */
export function toggleConsent(form: RegistrationForm): void {
  const { mobile, email } = form.getValues();
  const [channel] = (['mobile', 'email'] as const).filter((one) => ({ mobile, email })[one].trim() !== '');
  if (!channel) return;
  const name = `${channel}Consent` as const;
  form.setValue(name, !form.getValues(name), { shouldDirty: true });
}
