import { RefreshCw, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Freshness } from './freshness.tsx';
import { Kbd } from '../../components/kbd.tsx';
import { PendingTag } from '../../shared/customer/pending-tag.tsx';
import { ScreenTitle } from '../../components/screen.tsx';
import { useFormat } from '../../lib/format.ts';
import { displayName } from '../../shared/customer/person-name.ts';
import { CustomerPhoto } from './photo/customer-photo.tsx';

type CustomerHeadProps = {
  readonly details: CustomerDetails;
  readonly asking: boolean;
  readonly onRefresh: (() => void) | null;
  /** `null` while nothing may be changed. */
  readonly onChangePhoto: (() => void) | null;
};

/** The photo and the name, the largest thing on the page. Then whether work is unsent, and how fresh the page is. */
export function CustomerHead({ details, asking, onRefresh, onChangePhoto }: CustomerHeadProps) {
  const { t } = useTranslation(['customer', 'common']);
  const format = useFormat();
  const { registeredOn, registeredAt } = details;
  const day = registeredOn && format.day(registeredOn);
  return (
    <div className="flex flex-wrap items-start justify-between gap-4">
      <CustomerPhoto details={details} onChange={onChangePhoto} />
      <div className="min-w-0 grow basis-72">
        <ScreenTitle takesFocus className="text-4xl leading-tight break-words">
          <bdi>{displayName(details) || t('common:unnamed')}</bdi>
        </ScreenTitle>
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-soft">
          {isMarked(details.fraud) && (
            <Badge tone="danger" icon={ShieldAlert}>
              {t('fraud')}
            </Badge>
          )}
          {details.points && details.points.tier !== '' && <Badge tone="accent">{details.points.tier}</Badge>}
          <PendingTag pending={details.pending} />
          {day && (
            <span className="min-w-0 wrap-anywhere">
              {registeredAt ? t('registeredOnAt', { day, place: registeredAt }) : t('registeredOn', { day })}
            </span>
          )}
          <span role="status">{asking ? t('refreshing') : <Freshness {...details} />}</span>
        </div>
      </div>
      {onRefresh && (
        <Button onClick={onRefresh} busy={asking}>
          {!asking && <RefreshCw aria-hidden className="size-5" />}
          {t('refresh')}
          <Kbd of="refresh" />
        </Button>
      )}
    </div>
  );
}

/** Every word is a mark, except those that clear a customer, so that a new kind of mark is not missed. */
function isMarked(fraud: string): boolean {
  return fraud !== '' && !['NOT_FRAUD', 'NONE', 'RECONFIRMED_NOT_FRAUD'].includes(fraud.toUpperCase());
}
