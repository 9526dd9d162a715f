import { Award } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails, PointsSummary } from '#contract/customer.ts';
import { Badge } from '../../../components/badge.tsx';
import { Card, CardTitle } from '../../../components/card.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { useFormat } from '../../../lib/format.ts';
import { SectionFreshness } from './section-freshness.tsx';

type PointsCardProps = { readonly details: CustomerDetails; readonly asking: boolean };

/** The points to spend, in the largest type. Then the tier and the sums behind it. */
export function PointsCard({ details, asking }: PointsCardProps) {
  const { points, loyaltyType } = details;
  const { t } = useTranslation('customer');
  const format = useFormat();
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <CardTitle>{t('points')}</CardTitle>
        {loyaltyType === 'loyalty' && <Badge tone="accent">{t('member')}</Badge>}
        {loyaltyType === 'non_loyalty' && <Badge tone="neutral">{t('nonMember')}</Badge>}
      </div>
      {points && (
        <>
          <p className="mt-2 text-4xl font-semibold tabular-nums">{format.number(points.available)}</p>
          <Tier points={points} />
          <Sums points={points} />
        </>
      )}
      {!points && asking && <Skeleton className="mt-3 h-24" />}
      {!points && !asking && <p className="mt-2 text-ink-soft">{t('pointsUnknown')}</p>}
      <SectionFreshness details={details} section="points" title={t('points')} />
    </Card>
  );
}

function Tier({ points: { tier, nextTier, tierExpiresOn } }: { readonly points: PointsSummary }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  if (tier === '') return null;
  return (
    <div className="mt-4 flex items-center gap-3 rounded-xl bg-sunken p-3">
      <Award aria-hidden className="size-6 shrink-0 text-accent-ink" />
      <div className="min-w-0">
        <p className="font-semibold">
          {t('tier')}: <bdi>{tier}</bdi>
        </p>
        <p className="text-sm text-ink-soft empty:hidden">
          {tierExpiresOn !== '' && t('tierExpires', { day: format.day(tierExpiresOn) })}
          {tierExpiresOn !== '' && nextTier !== '' && ' · '}
          {nextTier !== '' && t('nextTier', { tier: nextTier })}
        </p>
      </div>
    </div>
  );
}

function Sums({ points }: { readonly points: PointsSummary }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const sums = [
    { label: t('lifetime'), value: points.lifetime },
    { label: t('redeemed'), value: points.redeemed },
    { label: t('expired'), value: points.expired },
    { label: t('purchases'), value: points.lifetimePurchases },
  ];
  return (
    <dl className="mt-4 space-y-1.5">
      {sums.map(({ label, value }) => (
        <div key={label} className="flex justify-between gap-4">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="tabular-nums">{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
