import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.tsx';
import { codeKey } from '../../sentences/code-sentence.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';
import { useWorkLine } from '../use-work-line.ts';
import type { Refusal } from './use-shown-refusal.ts';

type RefusalNoticeProps = {
  readonly refusal: Refusal;
  /** The service's complaint already stands at a field of the form. */
  readonly isAtField: boolean;
  /** The till could not end the write, so it waits in Sync. */
  readonly stays: boolean;
  readonly className?: string;
};

/** Above a form whose write was refused: what happened, that nothing was written, and what to do. */
export function RefusalNotice({ refusal, isAtField, stays, className }: RefusalNoticeProps) {
  const { t } = useTranslation(['refusal', 'operation']);
  const sentence = useCodeSentence();
  const lineOf = useWorkLine();
  const { operation, goesWith, goesOn } = refusal;
  const { serviceCode: code } = operation;
  return (
    <Notice role="alert" tone="attention" title={t('title')} {...(className && { className })}>
      {code !== null && !isAtField && (
        <p>
          {sentence(code)}
          {codeKey(code) !== null && <span className="ms-2 inline-block text-sm">{t('operation:code', { code })}</span>}
        </p>
      )}
      <p>{t(stays ? 'stays' : goesOn.length > 0 ? 'restNotWritten' : 'nothingWritten')}</p>
      {Object.entries({ goesWith, goesOn }).map(
        ([key, others]) =>
          others.length > 0 && (
            <Fragment key={key}>
              <p className="mt-2">{t(key as 'goesWith' | 'goesOn')}</p>
              <ul className="list-disc ps-5">
                {others.map((one) => (
                  <li key={one.id}>{lineOf(one.work)}</li>
                ))}
              </ul>
            </Fragment>
          ),
      )}
    </Notice>
  );
}
