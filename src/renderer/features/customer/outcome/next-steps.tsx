import { useNavigate } from '@tanstack/react-router';
import { CreditCard, UserSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { Kbd } from '../../../components/kbd.tsx';
import { useDeskState } from '../../../shared/desk/desk-state.ts';

/** What a cashier does after a registration: issue a card, or serve the next customer. */
export function NextSteps({ onIssueCard }: { readonly onIssueCard: () => void }) {
  const { t } = useTranslation('customer');
  const navigate = useNavigate();
  const next = () => {
    useDeskState.getState().show(null);
    void navigate({ to: '/' });
  };
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      <Button size="large" onClick={onIssueCard}>
        <CreditCard aria-hidden className="size-5" />
        {t('change.card')}
        <Kbd of="card" />
      </Button>
      <Button size="large" tone="primary" onClick={next}>
        <UserSearch aria-hidden className="size-5" />
        {t('nextCustomer')}
        <Kbd of="search" />
      </Button>
    </div>
  );
}
