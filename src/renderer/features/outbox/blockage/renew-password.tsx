import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { RenewPasswordDialog } from './renew-password-dialog.tsx';

type RenewPasswordProps = {
  /** The till has none; otherwise the service no longer accepts the one it has. */
  readonly isLost: boolean;
};

/** Lets a manager enter the till's password at the service. */
export function RenewPassword({ isLost }: RenewPasswordProps) {
  const { t } = useTranslation('outbox');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="primary" onClick={() => setAsking(true)}>
        <KeyRound aria-hidden className="size-5" />
        {isLost ? t('renewPassword.openLost') : t('renewPassword.open')}
      </Button>
      {asking && <RenewPasswordDialog isLost={isLost} onClose={() => setAsking(false)} />}
    </>
  );
}
