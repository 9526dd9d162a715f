import { useTranslation } from 'react-i18next';
import type { Place } from '#contract/place.ts';
import { useAppStatus } from '../../lib/app-status.ts';

/** What a source and account are called on screen. */
export function usePlaceLabel(): (place: Place) => string {
  const { t } = useTranslation();
  const ourSource = useAppStatus()?.source ?? '';
  return ({ source, accountId }) =>
    source === undefined
      ? t('ownSource', { source: ourSource })
      : [source, accountId].filter((part) => part !== undefined).join(' · ');
}
