import { useTranslation } from 'react-i18next';
import { errorSentence } from './error-sentence.ts';
import { useFormat } from './format.ts';

/** Tells an error to a person, in one sentence of their language. */
export function useErrorSentence(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  const format = useFormat();
  return (error) => {
    const { key, values } = errorSentence(error, format);
    return t(key, values);
  };
}
