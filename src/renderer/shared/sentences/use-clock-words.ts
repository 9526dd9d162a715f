import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.ts';

/** How wrong the clock of this computer is. @returns words for the service's clock minus ours, in milliseconds */
export function useClockWords(): (offsetMs: number) => string {
  const { t } = useTranslation('connection');
  const { duration } = useFormat();
  return (offsetMs) => t(offsetMs > 0 ? 'clock.behind' : 'clock.ahead', { duration: duration(Math.abs(offsetMs)) });
}
