import type { ComponentProps } from 'react';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../../components/field.tsx';
import { HolderNote } from '../../holder/holder-note.tsx';
import { useHolder } from '../../holder/use-holder.ts';
import { placeOf } from '../../place/places.ts';
import type { RegistrationForm, TextName } from '../registration-values.ts';

type IdentifierFieldProps = Omit<ComponentProps<typeof TextField>, 'form' | 'name'> & {
  readonly form: RegistrationForm;
  readonly name: TextName;
  /** Its type, as the service calls it. */
  readonly identifier: string;
  readonly ownKey: string | null;
};

/** An identifier, and the customer who already has it. That is said while it is typed, and is in nobody's way. */
export function IdentifierField({ form, name, identifier, ownKey, className, ...field }: IdentifierFieldProps) {
  const [value, place] = useWatch({ control: form.control, name: [name, 'place'] });
  const holder = useHolder({ type: identifier, value }, ownKey, placeOf(place));
  return (
    <div className={className}>
      <TextField dir="ltr" {...field} {...form.register(name)} />
      <HolderNote holder={holder} type={identifier} purpose="register" />
    </div>
  );
}
