import { Link } from '@tanstack/react-router';
import { UserX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { Screen } from '../../components/screen.tsx';
import { useDeskState } from '../../shared/desk/desk-state.ts';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';
import { useReady } from '../../lib/use-ready.ts';
import { useShortcut } from '../../lib/use-shortcut.ts';
import { CouponList } from './sections/coupon-list.tsx';
import { CustomerHead } from './customer-head.tsx';
import { CustomerNews } from './customer-news.tsx';
import { CustomerSkeleton } from './customer-skeleton.tsx';
import { FreshOutcomePanel } from './outcome/fresh-outcome-panel.tsx';
import { CardSection } from './sections/card-section.tsx';
import { ChangeDialog, type Change } from './change/change-dialog.tsx';
import { DetailsSection } from './sections/details-section.tsx';
import { IdentifierSection } from './sections/identifier-section.tsx';
import { useOpenWork } from './pending/use-open-work.ts';
import { OpenWorkList } from './pending/open-work-list.tsx';
import { SourceSection } from './sections/source-section.tsx';
import { SubscriptionSection } from './sections/subscription-section.tsx';
import { PointsCard } from './sections/points-card.tsx';
import { useCustomer } from './read/use-customer.ts';
import { withPendingDetails } from './pending/with-pending-details.ts';

/** One customer: who it is, what needs doing, what the till knows and how fresh that is. */
export function CustomerScreen({ customerKey }: { readonly customerKey: string }) {
  const { t } = useTranslation(['customer', 'common']);
  const sentence = useErrorSentence();
  const outcome = useDeskState((state) => (state.outcome?.customerKey === customerKey ? state.outcome : null));
  const open = useOpenWork(customerKey);
  const {
    details: known,
    missing,
    asking,
    error,
    refresh,
  } = useCustomer(customerKey, {
    waiting: open.length,
    expecting: outcome?.status === 'saved',
  });
  const details = known && withPendingDetails(known, open);
  const [change, setChange] = useState<Change | null>(null);
  const visit = useDeskState((state) => state.visit);
  useEffect(() => visit(customerKey), [visit, customerKey]);
  useReady('customer', details !== undefined || missing);

  useShortcut('refresh', () => refresh?.());
  // A customer who exists only by a refused registration is nobody yet.
  const begin = details?.registrationRefused === false ? setChange : null;
  useChangeShortcuts(change === null ? begin : null);

  if (missing) {
    return (
      <Screen>
        <EmptyState icon={UserX} title={t('notHere')} text={error ? sentence(error) : undefined}>
          <Link to="/" className="flex min-h-11 items-center rounded-xl px-4 font-semibold text-accent-ink underline">
            {t('common:shortcut.search')}
          </Link>
        </EmptyState>
      </Screen>
    );
  }
  if (!details) return <CustomerSkeleton />;

  return (
    <Screen className="space-y-6">
      <CustomerHead
        details={details}
        asking={asking}
        onRefresh={refresh}
        onChangePhoto={begin && (() => begin('photo'))}
      />
      {outcome && <FreshOutcomePanel details={details} outcome={outcome} onIssueCard={() => setChange('card')} />}
      <CustomerNews details={details} error={error} outcome={outcome} />
      <OpenWorkList open={open} />
      <div className="grid items-start gap-6 grid-cols-1 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-6">
          <IdentifierSection details={details} open={open} onChange={begin && (() => begin('identifiers'))} />
          <SubscriptionSection details={details} open={open} onChange={begin && (() => begin('subscriptions'))} />
          <CardSection
            details={details}
            open={open}
            onIssue={begin && (() => begin('card'))}
            onRemove={begin && ((remove) => begin({ remove }))}
          />
          <SourceSection details={details} />
          <CouponList details={details} asking={asking} />
        </div>
        <div className="space-y-6">
          <PointsCard details={details} asking={asking} />
          <DetailsSection details={details} onEdit={begin && (() => begin('details'))} />
        </div>
      </div>
      {change && <ChangeDialog change={change} details={details} open={open} onClose={() => setChange(null)} />}
    </Screen>
  );
}

/** The keys of the sections, while none of their forms is open. */
function useChangeShortcuts(begin: ((change: Change) => void) | null): void {
  useShortcut('identifiers', () => begin?.('identifiers'));
  useShortcut('card', () => begin?.('card'));
  useShortcut('subscriptions', () => begin?.('subscriptions'));
  useShortcut('details', () => begin?.('details'));
}
