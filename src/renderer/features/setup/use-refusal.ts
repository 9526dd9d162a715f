import { useTranslation } from 'react-i18next';
import { TillError } from '../../lib/till-error.ts';
import { useErrorSentence } from '../../shared/sentences/use-error-sentence.ts';

const known = [
  'keychain-missing',
  'provision-host-refused',
  'staff-code-twice',
  'disk-full',
  'training-failed',
] as const;

/** Says in plain words why the till could not be set up. */
export function useRefusal(): (error: unknown) => string {
  const { t } = useTranslation('setup');
  const sentence = useErrorSentence();
  return (error) => {
    if (!(error instanceof TillError) || error.code !== 'provision-refused') return sentence(error);
    const reason = known.find((one) => one === error.data.reason);
    return t(`refused.${reason ?? 'other'}`);
  };
}
