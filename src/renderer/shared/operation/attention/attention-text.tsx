import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { ChangedValues } from './changed-values.tsx';
import { elsewhereCase } from './changed-elsewhere.ts';
import { codeKey } from '../../sentences/code-sentence.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';

/** Says what happened, what is safe and what to do, for an operation that a person has to decide about. */
export function AttentionText({ operation }: { readonly operation: OperationView }) {
  const { t } = useTranslation('operation');
  const sentence = useCodeSentence();
  const reason = operation.attention ?? 'person-decides';
  const { serviceCode } = operation;
  const elsewhere = elsewhereCase(operation);
  const what = elsewhere ? t(`elsewhere.${elsewhere}.what`) : t(`what.${reason}`);
  return (
    <div className="space-y-1">
      <p className="font-medium">
        {serviceCode === null ? what : sentence(serviceCode)}
        {serviceCode !== null && codeKey(serviceCode) !== null && (
          <span className="ms-2 inline-block text-sm font-normal text-ink-soft">
            {t('code', { code: serviceCode })}
          </span>
        )}
      </p>
      <p className="text-ink-soft">{t(reason === 'unreadable-row' ? 'safeUnreadable' : 'safe')}</p>
      <p>{elsewhere ? t(`elsewhere.${elsewhere}.todo`) : t(`todo.${reason}`)}</p>
      {elsewhere && <ChangedValues operation={operation} />}
    </div>
  );
}
