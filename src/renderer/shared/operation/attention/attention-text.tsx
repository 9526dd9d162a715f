import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { codeKey } from '../../sentences/code-sentence.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';

/** Says what happened, what is safe and what to do, for an operation that a person has to decide about. */
export function AttentionText({ operation }: { readonly operation: OperationView }) {
  const { t } = useTranslation('operation');
  const sentence = useCodeSentence();
  const reason = operation.attention ?? 'person-decides';
  const { serviceCode } = operation;
  return (
    <div className="space-y-1">
      <p className="font-medium">
        {serviceCode === null ? t(`what.${reason}`) : sentence(serviceCode)}
        {serviceCode !== null && codeKey(serviceCode) !== null && (
          <span className="ms-2 inline-block text-sm font-normal text-ink-soft">
            {t('code', { code: serviceCode })}
          </span>
        )}
      </p>
      <p className="text-ink-soft">{t(reason === 'unreadable-row' ? 'safeUnreadable' : 'safe')}</p>
      <p>{t(`todo.${reason}`)}</p>
    </div>
  );
}
