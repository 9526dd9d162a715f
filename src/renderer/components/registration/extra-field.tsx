import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#contract/registration-form.ts';
import { Field, TextField } from '../field.tsx';
import { Select } from '../select.tsx';
import { pathOf } from './field-path.ts';
import type { RegistrationForm } from './use-registration-form.ts';

type ExtraFieldProps = {
  readonly form: RegistrationForm;
  readonly field: CustomField;
  readonly errorOf: (path: string) => string | undefined;
};

/** A field of the store's own: one that must be filled in says so by not being optional. */
export function ExtraField({ form, field, errorOf }: ExtraFieldProps) {
  const { t } = useTranslation('register');
  const path = pathOf(field);
  const common = { label: <bdi>{field.label ?? field.name}</bdi>, error: errorOf(path), optional: !field.required };
  switch (field.kind) {
    case 'text':
      return <TextField {...common} dir="auto" {...form.register(path)} />;
    case 'number':
      return <TextField {...common} dir="ltr" inputMode="decimal" {...form.register(path)} />;
    case 'date':
      return <TextField {...common} type="date" {...form.register(path)} />;
    case 'choice':
    case 'yes-no': {
      const choices =
        field.kind === 'choice'
          ? (field.options ?? []).map((value) => ({ value, label: value }))
          : (['true', 'false'] as const).map((value) => ({ value: value as string, label: t(`yesNo.${value}`) }));
      return (
        <Controller
          control={form.control}
          name={path}
          render={({ field: { value, onChange } }) => (
            <Field {...common}>
              {(control) => (
                <Select
                  control={control}
                  value={value ?? ''}
                  options={[{ value: '', label: t('notSaid') }, ...choices]}
                  onChange={onChange}
                />
              )}
            </Field>
          )}
        />
      );
    }
  }
}
