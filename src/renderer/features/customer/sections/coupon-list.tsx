import { useTranslation } from 'react-i18next';
import type { Coupon, CustomerDetails } from '#contract/customer.ts';
import { Badge } from '../../../components/badge.tsx';
import { IdentifierValue } from '../../../shared/customer/identifier-value.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { cn } from '../../../lib/cn.ts';
import { useFormat } from '../../../lib/format.ts';
import { useNow } from '../../../lib/use-now.ts';
import { Section } from './section.tsx';

type CouponListProps = { readonly details: CustomerDetails; readonly asking: boolean };

/** The customer's coupons. They are `null` until the service has told this till. */
export function CouponList({ details, asking }: CouponListProps) {
  const { coupons } = details;
  const { t } = useTranslation('customer');
  return (
    <Section title={t('coupons')} read={{ details, section: 'coupons' }}>
      {coupons === null && asking && <Skeleton className="mt-4 h-12" />}
      {coupons === null && !asking && <p className="mt-2 text-ink-soft">{t('couponsUnknown')}</p>}
      {coupons?.length === 0 && <p className="mt-2 text-ink-soft">{t('noCoupons')}</p>}
      <ul className="mt-2 divide-y divide-line empty:hidden">
        {coupons?.map((coupon) => (
          <CouponRow key={coupon.id} coupon={coupon} />
        ))}
      </ul>
    </Section>
  );
}

function CouponRow({ coupon }: { readonly coupon: Coupon }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const { code, description, seriesName, discountKind, discountValue, validTill, redeemed } = coupon;
  const nowMs = useNow();
  const expired = !redeemed && isOver(validTill, nowMs);
  return (
    <li className={cn('flex items-center justify-between gap-4 py-3', (redeemed || expired) && 'text-ink-soft')}>
      <div className="min-w-0">
        <p>
          <bdi className="font-medium">{description || seriesName}</bdi>
        </p>
        <p className="text-sm text-ink-soft">
          <IdentifierValue value={code} />
          {validTill !== '' && ` · ${t('validTill', { day: format.day(validTill) })}`}
        </p>
      </div>
      {redeemed && <Badge tone="neutral">{t('redeemedCoupon')}</Badge>}
      {expired && <Badge tone="neutral">{t('expired')}</Badge>}
      {!redeemed && !expired && discountKind !== 'unknown' && (
        <span className="shrink-0 text-lg font-semibold tabular-nums">
          {t(discountKind, { value: format.number(discountValue) })}
        </span>
      )}
    </li>
  );
}

/** A day without an hour counts until its end. A text that is not a date is never over. */
function isOver(validTill: string, nowMs: number): boolean {
  const dayMs = validTill.includes('T') ? 0 : 24 * 60 * 60_000;
  return Date.parse(validTill) + dayMs < nowMs;
}
