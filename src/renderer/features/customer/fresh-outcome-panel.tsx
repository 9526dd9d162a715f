import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { type FreshOutcome, useDeskState } from '../../lib/desk-state.ts';
import { SideEffectList } from './side-effect-list.tsx';

/** What the registration just made has brought, or that it is kept. */
export function FreshOutcomePanel({ outcome }: { readonly outcome: FreshOutcome }) {
  const { t } = useTranslation('customer');
  const show = useDeskState((state) => state.show);
  const applied = outcome.status === 'applied';
  return (
    <Notice
      tone={applied ? 'good' : 'calm'}
      role="status"
      title={applied ? t('done') : t('saved')}
      className="px-6 py-5 text-lg"
      action={
        <Button tone="quiet" className="border-current/30 text-inherit" onClick={() => show(null)}>
          {t('dismiss')}
        </Button>
      }
    >
      {applied ? (
        <SideEffectList effects={outcome.sideEffects} />
      ) : (
        <p>
          {t('savedText')} {t('savedMeaning')} {t('savedSafe')}
        </p>
      )}
    </Notice>
  );
}
