import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import { useAppStatus } from '../../../lib/app-status.ts';
import { Field } from '../../../components/field.tsx';
import { PlaceSelect } from '../../../shared/place/place-select.tsx';
import { Select } from '../../../components/select.tsx';
import type { Scope } from '../../../shared/subscriptions/choices.ts';

type ScopeSelectProps = {
  readonly places: readonly Place[];
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
};

/** Chooses the source and the org unit that the choices below are for, when there is more than one. */
export function ScopeSelect({ places, scope, onChange }: ScopeSelectProps) {
  const { t } = useTranslation('customer');
  const units = useAppStatus()?.rules.orgUnits ?? [];
  const { sourceName: source, accountId, orgUnitId } = scope;
  const unit = orgUnitId === undefined ? {} : { orgUnitId };
  const everywhere = { value: '', label: t('orgUnit.all') };
  return (
    <div className="mb-4 grid gap-4 empty:hidden grid-cols-1 sm:grid-cols-2">
      <PlaceSelect
        places={places}
        place={{ source, accountId }}
        onChange={(place) => onChange({ ...namesOf(place), ...unit })}
      />
      {units.length > 0 && (
        <Field label={t('orgUnit.label')}>
          {(control) => (
            <Select
              control={control}
              value={orgUnitId === undefined ? '' : String(orgUnitId)}
              options={[everywhere, ...units.map(({ id, name }) => ({ value: String(id), label: name }))]}
              onChange={(id) =>
                onChange({ ...namesOf({ source, accountId }), ...(id !== '' && { orgUnitId: Number(id) }) })
              }
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** A place, named as a subscription names it. */
function namesOf({ source, accountId }: Place): Scope {
  return { ...(source !== undefined && { sourceName: source }), ...(accountId !== undefined && { accountId }) };
}
