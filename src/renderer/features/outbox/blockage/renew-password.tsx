import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { RenewPasswordDialog } from './renew-password-dialog.tsx';

/** Lets a manager enter the new password when the service no longer accepts the till's old one. */
export function RenewPassword() {
  const { t } = useTranslation('outbox');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="primary" onClick={() => setAsking(true)}>
        <KeyRound aria-hidden className="size-5" />
        {t('renewPassword.open')}
      </Button>
      {asking && <RenewPasswordDialog onClose={() => setAsking(false)} />}
    </>
  );
}
