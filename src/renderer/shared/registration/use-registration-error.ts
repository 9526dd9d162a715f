import { get } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RegistrationForm } from './registration-values.ts';
import { isFieldErrorKey } from './field-error-key.ts';

type Found = { readonly type?: string; readonly message?: string } | undefined;

/**
 * The sentence that says what is wrong with a field of the form.
 *
 * @param complaint what the service said, for the field with an error of the type `service`
 */
export function useRegistrationError(form: RegistrationForm, complaint: string): (path: string) => string | undefined {
  const { t } = useTranslation('register');
  const { errors } = form.formState;
  return (path) => {
    const error: Found = get(errors, path);
    if (error?.type === 'service') return complaint;
    return isFieldErrorKey(error?.message) ? t(`error.${error.message}`) : undefined;
  };
}
