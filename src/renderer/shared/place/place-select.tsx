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
  /** Something was already done in this place, and it belongs there. */
  readonly locked?: boolean;
};

/** Chooses the source and the account that something is for. Empty when only one knows the customer. */
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
