import { useTranslation } from 'react-i18next';
import { errorSentence, refusalCode } from './error-sentence.ts';
import { useFormat } from '../../lib/format.ts';
import { useCodeSentence } from './use-code-sentence.ts';

/** Tells an error to a person, in one sentence of their language. */
export function useErrorSentence(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  const sentenceOfCode = useCodeSentence();
  const format = useFormat();
  return (error) => {
    const serviceCode = refusalCode(error);
    if (serviceCode !== null) return sentenceOfCode(serviceCode);
    const { key, values } = errorSentence(error, format);
    return t(key, values);
  };
}
