import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';

/**
 * Says that a correction in Sync was refused too. The entry was there before, for somebody to decide about, and stays
 * there: this dialog does not end it.
 */
export function RefusedAgain() {
  const { t } = useTranslation('refusal');
  return (
    <Notice role="alert" tone="attention" className="mb-5" title={t('title')}>
      <p>{t('staysInSync')}</p>
    </Notice>
  );
}
