import type { ReactNode } from 'react';
import { type FieldPathByValue, useWatch } from 'react-hook-form';
import { Checkbox } from '../../../components/checkbox.tsx';
import type { RegistrationForm, RegistrationValues } from '../registration-values.ts';

type DependentCheckboxProps = {
  readonly form: RegistrationForm;
  readonly name: FieldPathByValue<RegistrationValues, boolean>;
  /** The text that it is about. */
  readonly of: FieldPathByValue<RegistrationValues, string>;
  readonly label: ReactNode;
  readonly className?: string;
};

/** Something to tick about a text of the form: never ticked beforehand, and only while the text is filled in. */
export function DependentCheckbox({ form, name, of, ...checkbox }: DependentCheckboxProps) {
  const text = useWatch({ control: form.control, name: of });
  return <Checkbox {...checkbox} {...form.register(name)} disabled={text.trim() === ''} />;
}
