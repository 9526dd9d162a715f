import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RegistrationFormSettings } from '#contract/registration-form.ts';
import { Field } from '../../../components/field.tsx';
import { Select } from '../../../components/select.tsx';
import type { RegistrationForm } from '../registration-values.ts';

type ProgramFieldProps = {
  readonly form: RegistrationForm;
  readonly programs: RegistrationFormSettings['programs'];
  /** The program that was chosen when the form opened. It is offered even if the store no longer offers it. */
  readonly begun: string;
  readonly error: string | undefined;
};

/** The loyalty program that the customer joins. */
export function ProgramField({ form, programs, begun, error }: ProgramFieldProps) {
  const { t } = useTranslation('register');
  const offered = programs.map(({ id, name }) => ({ value: String(id), label: name }));
  const isOffered = begun === '' || offered.some(({ value }) => value === begun);
  const unnamed = { value: begun, label: begun };
  return (
    <Controller
      control={form.control}
      name="programId"
      render={({ field: { value, onChange } }) => (
        <Field label={t('program')} error={error}>
          {(control) => (
            <Select
              control={control}
              value={value}
              options={[{ value: '', label: t('programOfStore') }, ...offered, ...(isOffered ? [] : [unnamed])]}
              onChange={onChange}
            />
          )}
        </Field>
      )}
    />
  );
}
