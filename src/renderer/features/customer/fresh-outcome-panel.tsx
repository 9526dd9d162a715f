import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { type FreshOutcome, useDeskState } from '../../lib/desk-state.ts';
import { NextSteps } from './next-steps.tsx';
import { SideEffectList } from './side-effect-list.tsx';

type FreshOutcomePanelProps = {
  readonly outcome: FreshOutcome;
  /** What was kept has been sent meanwhile. */
  readonly sent: boolean;
  readonly onIssueCard: () => void;
};

/** What the write just made has brought, that it is kept, or that it was sent meanwhile. */
export function FreshOutcomePanel({ outcome, sent, onIssueCard }: FreshOutcomePanelProps) {
  const { t } = useTranslation('customer');
  const show = useDeskState((state) => state.show);
  const applied = outcome.status === 'applied';
  const isNew = outcome.kind === 'registration';
  return (
    <Notice
      tone={applied || sent ? 'good' : 'calm'}
      role="status"
      title={applied ? (isNew ? t('done') : t('changed')) : sent ? t('sent') : t('saved')}
      className="px-6 py-5 text-lg"
      action={
        <Button tone="quiet" className="border-current/30 text-inherit" onClick={() => show(null)}>
          {t('dismiss')}
        </Button>
      }
    >
      {applied ? (
        (isNew || outcome.sideEffects.length > 0) && <SideEffectList effects={outcome.sideEffects} />
      ) : (
        <p>
          {sent
            ? isNew
              ? t('sentText')
              : t('changeSentText')
            : [t('savedText'), isNew && t('savedMeaning'), t('savedSafe')].filter(Boolean).join(' ')}
        </p>
      )}
      {isNew && <NextSteps onIssueCard={onIssueCard} />}
    </Notice>
  );
}
