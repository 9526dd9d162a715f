import { useTranslation } from 'react-i18next';
import { codeKey } from './code-sentence.ts';

/** Tells a code of the service to a person, in their language. A code without words is named, never hidden. */
export function useCodeSentence(): (code: number) => string {
  const { t } = useTranslation('codes');
  return (code) => {
    const key = codeKey(code);
    return key === null ? t('other', { code }) : t(key);
  };
}
