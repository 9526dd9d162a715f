import { useTranslation } from 'react-i18next';
import { useAppStatus } from '../../lib/app-status.ts';
import { usePlaceLabel } from '../place/use-place-label.ts';
import type { Scope } from './choices.ts';

/** What a scope is called on screen: its source and account, and then its org unit if it has one. */
export function useScopeLabel(): (scope: Scope) => string {
  const { t } = useTranslation('customer');
  const placeLabel = usePlaceLabel();
  const units = useAppStatus()?.rules.orgUnits ?? [];
  const unitLabel = (id: number) => units.find((unit) => unit.id === id)?.name ?? t('orgUnit.numbered', { id });
  return ({ sourceName, accountId, orgUnitId }) =>
    [placeLabel({ source: sourceName, accountId }), orgUnitId === undefined ? null : unitLabel(orgUnitId)]
      .filter((part) => part !== null)
      .join(' · ');
}
