import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { Screen, ScreenTitle } from '../../components/screen.tsx';
import { useDeskState } from '../../shared/desk/desk-state.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { useReady } from '../../lib/use-ready.ts';
import { RefusedRegistration } from './refused-registration.tsx';
import { RegisterForm } from './register-form.tsx';

/** A new customer: the form, or the refusal of what was sent. */
export function RegisterScreen() {
  const { t } = useTranslation('register');
  const navigate = useNavigate();
  const prefill = useDeskState((state) => state.prefill);
  const show = useDeskState((state) => state.show);
  const search = useDeskState((state) => state.search);
  const [refused, setRefused] = useState<OperationView | null>(null);
  useReady('register', true);

  const onOutcome = (outcome: WriteOutcome) => {
    if (outcome.status === 'attention' || outcome.status === 'refused') {
      setRefused(outcome.operation);
      return;
    }
    show({ ...outcome, kind: 'registration' });
    // The search that led here is done. The next search is for somebody else.
    search('');
    const params = { customerKey: outcome.customerKey };
    void navigate({ to: '/customer/$customerKey', params, replace: true });
  };

  return (
    <Screen className="max-w-3xl">
      <ScreenTitle>{t('title')}</ScreenTitle>
      {refused ? (
        <RefusedRegistration operation={refused} onOutcome={onOutcome} onDone={() => void navigate({ to: '/' })} />
      ) : (
        <RegisterForm begin={prefill ?? emptyDraft} onOutcome={onOutcome} onBack={() => void navigate({ to: '/' })} />
      )}
    </Screen>
  );
}
