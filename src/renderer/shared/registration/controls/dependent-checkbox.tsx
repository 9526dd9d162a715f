import type { ReactNode } from 'react';
import { type FieldPathByValue, useWatch } from 'react-hook-form';
import { Checkbox } from '../../../components/checkbox.tsx';
import type { RegistrationForm, RegistrationValues } from '../registration-values.ts';

type DependentCheckboxProps = {
  readonly form: RegistrationForm;
  readonly name: FieldPathByValue<RegistrationValues, boolean>;
  /** The text field that the box belongs to. */
  readonly of: FieldPathByValue<RegistrationValues, string>;
  readonly label: ReactNode;
  readonly className?: string;
};

/** A box to tick for a text of the form. It is never ticked beforehand, and works only while the text is filled in. */
export function DependentCheckbox({ form, name, of, ...checkbox }: DependentCheckboxProps) {
  const text = useWatch({ control: form.control, name: of });
  return <Checkbox {...checkbox} {...form.register(name)} disabled={text.trim() === ''} />;
}
