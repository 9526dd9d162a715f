import type { ComponentProps } from 'react';
import type { FieldPathByValue } from 'react-hook-form';
import type { register as words } from '../../../locales/en/register.ts';
import { TextField } from '../../../components/field.tsx';
import type { RegistrationValues, TextName } from '../registration-values.ts';
import type { Row } from '../row.ts';
import { DependentCheckbox } from './dependent-checkbox.tsx';
import { IdentifierField } from './identifier-field.tsx';

type Control = Row<unknown>['control'];

type Words = typeof words;
/** The words that can be a label: a sentence with a placeholder cannot. */
type Label = {
  [Key in keyof Words]: Words[Key] extends `${string}{{${string}` ? never : Words[Key] extends string ? Key : never;
}[keyof Words];

/** A text field. Its label has the same name as the field. */
export function textControl(name: TextName & Label, dir: 'auto' | 'ltr'): Control {
  return ({ form, errorOf, t }) => (
    <TextField label={t(name)} error={errorOf(name)} dir={dir} {...form.register(name)} />
  );
}

type IdentifierFacts = {
  /** As the service calls it. */
  readonly type: string;
  readonly label: Label;
  readonly input?: Pick<ComponentProps<'input'>, 'type' | 'inputMode'>;
};

/** An identifier. It is looked up while it is typed. */
export function identifier(name: TextName, { type, label, input }: IdentifierFacts) {
  const control: Control = ({ form, ownKey, errorOf, t }) => (
    <IdentifierField
      form={form}
      name={name}
      identifier={type}
      ownKey={ownKey}
      label={t(label)}
      error={errorOf(name)}
      {...input}
    />
  );
  return { identifier: type, control };
}

type ConsentFacts = {
  /** The field that the consent is about. */
  readonly of: TextName;
  readonly label: Label;
};

/** A consent to tick. */
export function consentControl(
  name: FieldPathByValue<RegistrationValues, boolean>,
  { of, label }: ConsentFacts,
): Control {
  return ({ form, t }) => <DependentCheckbox form={form} name={name} of={of} label={t(label)} />;
}
