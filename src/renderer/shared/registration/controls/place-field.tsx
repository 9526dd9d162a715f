import { Controller } from 'react-hook-form';
import type { Place } from '#contract/place.ts';
import { PlaceSelect } from '../../place/place-select.tsx';
import { isSamePlace, placeOf, placeWord } from '../../place/places.ts';
import type { RegistrationForm } from '../registration-values.ts';

type PlaceFieldProps = {
  readonly form: RegistrationForm;
  readonly sources: readonly Place[];
  /** The place that was chosen when the form opened. It is offered even if the store no longer offers it. */
  readonly begun: string;
};

/** Where the customer is registered: in the till's own source, or in another source that the store has named. */
export function PlaceField({ form, sources, begun }: PlaceFieldProps) {
  const chosen = placeOf(begun);
  const isOffered = begun === '' || sources.some((one) => isSamePlace(one, chosen));
  return (
    <Controller
      control={form.control}
      name="place"
      render={({ field: { value, onChange } }) => (
        <PlaceSelect
          places={[{}, ...sources, ...(isOffered ? [] : [chosen])]}
          place={placeOf(value)}
          onChange={(place) => onChange(placeWord(place))}
        />
      )}
    />
  );
}
