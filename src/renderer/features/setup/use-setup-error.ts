import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SetupErrorKey, SetupForm } from './setup-form.ts';

const keys: readonly SetupErrorKey[] = ['needed', 'host', 'pin', 'pinAgain', 'tooLong'];

/** The sentence that says what is wrong with a field. The schema's message is the key of the sentence. */
export function useSetupError(form: UseFormReturn<SetupForm>): (field: keyof SetupForm) => string | undefined {
  const { t } = useTranslation('setup');
  const { errors } = form.formState;
  return (field) => {
    const key = keys.find((one) => one === errors[field]?.message);
    return key && t(`error.${key}`);
  };
}
