import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import { Field } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { isSamePlace } from './places.ts';
import { usePlaceLabel } from './use-place-label.ts';

type PlaceSelectProps = {
  readonly places: readonly Place[];
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  /** Something was done in it already, and stays with it. */
  readonly locked?: boolean;
};

/** In which source and account something is to hold; nothing to choose where only one knows the customer. */
export function PlaceSelect({ places, place, onChange, locked = false }: PlaceSelectProps) {
  const { t } = useTranslation();
  const label = usePlaceLabel();
  if (places.length < 2) return null;
  if (locked) {
    return (
      <p className="text-ink-soft">
        {t('source')}: <bdi>{label(place)}</bdi>
      </p>
    );
  }
  return (
    <Field label={t('source')}>
      {(control) => (
        <Select
          control={control}
          value={String(places.findIndex((one) => isSamePlace(one, place)))}
          options={places.map((one, index) => ({ value: String(index), label: label(one) }))}
          onChange={(index) => onChange(places[Number(index)] ?? {})}
        />
      )}
    </Field>
  );
}
