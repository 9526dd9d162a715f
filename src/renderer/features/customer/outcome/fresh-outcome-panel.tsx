import { useTranslation } from 'react-i18next';
import { Printer } from 'lucide-react';
import type { CustomerDetails } from '#contract/customer.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { type FreshOutcome, useDeskState } from '../../../shared/desk/desk-state.ts';
import { NextSteps } from './next-steps.tsx';
import { Receipt } from './receipt.tsx';
import { SideEffectList } from './side-effect-list.tsx';

type FreshOutcomePanelProps = {
  readonly details: CustomerDetails;
  readonly outcome: FreshOutcome;
  /** The kept write has been sent meanwhile. */
  readonly sent: boolean;
  readonly onIssueCard: () => void;
};

/** Says what the write just made has brought, that it is kept, or that it was sent meanwhile. */
export function FreshOutcomePanel({ details, outcome, sent, onIssueCard }: FreshOutcomePanelProps) {
  const { t } = useTranslation('customer');
  const show = useDeskState((state) => state.show);
  const applied = outcome.status === 'applied';
  const isNew = outcome.kind === 'registration';
  const sentText = isNew ? t('sentText') : t('changeSentText');
  const savedText = [t('savedText'), ...(isNew ? [t('savedMeaning')] : []), t('savedSafe')].join(' ');
  return (
    <Notice
      tone={applied || sent ? 'good' : 'calm'}
      role="status"
      title={applied ? (isNew ? t('done') : t('changed')) : sent ? t('sent') : t('saved')}
      className="px-6 py-5 text-lg"
      action={
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" className="border-current/30 text-inherit" onClick={() => window.print()}>
            <Printer aria-hidden className="size-5" />
            {t('receipt.print')}
          </Button>
          <Button tone="quiet" className="border-current/30 text-inherit" onClick={() => show(null)}>
            {t('dismiss')}
          </Button>
        </div>
      }
    >
      {applied && (isNew || outcome.sideEffects.length > 0) ? (
        <SideEffectList effects={outcome.sideEffects} canCopy />
      ) : (
        <p>{applied || sent ? sentText : savedText}</p>
      )}
      {isNew && <NextSteps onIssueCard={onIssueCard} />}
      <Receipt details={details} outcome={outcome} />
    </Notice>
  );
}
