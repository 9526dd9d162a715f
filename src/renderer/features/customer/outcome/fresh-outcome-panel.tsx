import { useTranslation } from 'react-i18next';
import { Printer } from 'lucide-react';
import type { CustomerDetails } from '#contract/customer.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import type { Tone } from '../../../components/tone.ts';
import { type FreshOutcome, useDeskState } from '../../../shared/desk/desk-state.ts';
import type { Fate } from './fate-of.ts';
import { NextSteps } from './next-steps.tsx';
import { Receipt } from './receipt.tsx';
import { SideEffectList } from './side-effect-list.tsx';
import { useFate } from './use-fate.ts';

type FreshOutcomePanelProps = {
  readonly details: CustomerDetails;
  readonly outcome: FreshOutcome;
  readonly onIssueCard: () => void;
};

const tones: Readonly<Record<Fate, Tone>> = {
  kept: 'calm',
  goes: 'calm',
  held: 'attention',
  paused: 'attention',
  sent: 'good',
  adopted: 'good',
  refused: 'attention',
  ended: 'neutral',
};

/** Says what the write just made has brought, that it is kept, or what has become of it meanwhile. */
export function FreshOutcomePanel({ details, outcome, onIssueCard }: FreshOutcomePanelProps) {
  const { t } = useTranslation('customer');
  const show = useDeskState((state) => state.show);
  const fate = useFate(outcome);
  const isNew = outcome.kind === 'registration';
  const effects =
    outcome.status === 'applied' && (isNew || outcome.sideEffects.length > 0) ? outcome.sideEffects : null;
  const [title, text] = useWords(outcome, fate);
  // Nothing was done for the customer that a receipt could tell.
  const canPrint = fate !== 'adopted' && fate !== 'ended' && fate !== 'refused';
  return (
    <Notice
      tone={tones[fate]}
      role="status"
      title={title}
      className="px-6 py-5 text-lg"
      action={
        <div className="flex flex-wrap justify-end gap-2">
          {canPrint && (
            <Button tone="quiet" className="border-current/30 text-inherit" onClick={() => window.print()}>
              <Printer aria-hidden className="size-5" />
              {t('receipt.print')}
            </Button>
          )}
          <Button tone="quiet" className="border-current/30 text-inherit" onClick={() => show(null)}>
            {t('dismiss')}
          </Button>
        </div>
      }
    >
      {effects ? <SideEffectList effects={effects} canCopy /> : <p>{text}</p>}
      {isNew && <NextSteps onIssueCard={onIssueCard} />}
      {canPrint && <Receipt details={details} outcome={outcome} sent={fate === 'sent'} />}
    </Notice>
  );
}

/** The title and the sentences of a fate. */
function useWords({ status, kind }: FreshOutcome, fate: Fate): readonly [string, string] {
  const { t } = useTranslation('customer');
  const isNew = kind === 'registration';
  const saved = (why: string) =>
    [t('saved'), [why, isNew && t('savedMeaning'), t('savedSafe')].filter(Boolean).join(' ')] as const;
  switch (fate) {
    case 'kept':
      return [t('saved'), t('savedSafe')];
    case 'goes':
      return saved(t('savedText'));
    case 'held':
      return saved(t('savedHeld'));
    case 'paused':
      return saved(t('savedPaused'));
    case 'sent':
      if (status === 'applied') return [t(isNew ? 'done' : 'changed'), t(isNew ? 'sentText' : 'changeSentText')];
      return [t('sent'), t(isNew ? 'sentText' : 'changeSentText')];
    case 'adopted':
      return [t('adopted'), t('adoptedText')];
    case 'refused':
      return [t('refusedLater'), t('refusedLaterText')];
    case 'ended':
      return [t('ended'), t('endedText')];
  }
}
