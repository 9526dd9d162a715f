import { Controller } from 'react-hook-form';
import type { CustomField } from '#contract/registration-form.ts';
import { pathOf } from '../field-path.ts';
import { StoreField } from './store-field.tsx';
import type { RegistrationForm } from '../registration-values.ts';

type ExtraFieldProps = {
  readonly form: RegistrationForm;
  readonly field: CustomField;
  readonly errorOf: (path: string) => string | undefined;
};

/** A field of the store's own in the registration form. A field that may stay empty is marked as optional. */
export function ExtraField({ form, field, errorOf }: ExtraFieldProps) {
  const path = pathOf(field);
  return (
    <Controller
      control={form.control}
      name={path}
      render={({ field: { value, onChange, ref } }) => (
        <StoreField
          field={field}
          value={value ?? ''}
          error={errorOf(path)}
          optional={!field.required}
          onChange={onChange}
          inputRef={ref}
        />
      )}
    />
  );
}
