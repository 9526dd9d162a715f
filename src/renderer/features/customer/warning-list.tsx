import { useTranslation } from 'react-i18next';
import type { ServiceWarning } from '#contract/customer.ts';
import { codeKey } from '../../components/operation/code-sentence.ts';

/** The service's warnings in our words; its own only where we have none. */
export function WarningList({ warnings }: { readonly warnings: readonly ServiceWarning[] }) {
  const { t } = useTranslation('codes');
  return (
    <ul>
      {warnings.map(({ code, message }) => {
        const key = codeKey(code);
        return (
          <li key={`${code} ${message}`}>
            {key ? t(key) : t('other', { code })} {!key && message !== '' && <bdi>{message}</bdi>}
          </li>
        );
      })}
    </ul>
  );
}
