import type { ComponentProps } from 'react';
import { useWatch } from 'react-hook-form';
import { TextField } from '../../../components/field.tsx';
import { placeOf } from '../../place/places.ts';
import { HolderNote } from '../../holder/holder-note.tsx';
import { useHolder } from '../../holder/use-holder.ts';
import type { RegistrationForm } from '../use-registration-form.ts';

const typeOf = { mobile: 'mobile', email: 'email', cardNumber: 'cardnumber', externalId: 'externalId' } as const;

type IdentifierFieldProps = Omit<ComponentProps<typeof TextField>, 'form' | 'name'> & {
  readonly form: RegistrationForm;
  readonly name: keyof typeof typeOf;
  readonly ownKey: string | null;
};

/** An identifier, and whom it belongs to already: said while it is typed, and in nobody's way. */
export function IdentifierField({ form, name, ownKey, className, ...field }: IdentifierFieldProps) {
  const [value, place] = useWatch({ control: form.control, name: [name, 'place'] });
  const type = typeOf[name];
  const holder = useHolder({ type, value }, ownKey, placeOf(place));
  return (
    <div className={className}>
      <TextField dir="ltr" {...field} {...form.register(name)} />
      <HolderNote holder={holder} type={type} purpose="register" />
    </div>
  );
}
