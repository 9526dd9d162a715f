import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Card, CardTitle } from '../../components/card.tsx';

type TrainingOfferProps = { readonly busy: boolean; readonly onTry: () => void };

/** The second choice: no real service, made-up customers. */
export function TrainingOffer({ busy, onTry }: TrainingOfferProps) {
  const { t } = useTranslation('setup');
  return (
    <Card className="md:sticky md:top-6">
      <GraduationCap aria-hidden className="mb-2 size-8 text-accent-ink" />
      <CardTitle>{t('trainingTitle')}</CardTitle>
      <p className="mt-1 mb-4 text-ink-soft">{t('trainingText')}</p>
      <Button size="large" className="w-full px-3 text-base" busy={busy} onClick={onTry}>
        {t('trainingButton')}
      </Button>
    </Card>
  );
}
