import { useTranslation } from 'react-i18next';
import type { AttemptView } from '#contract/operation.ts';
import { codeKey } from '../../sentences/code-sentence.ts';
import { useFormat } from '../../../lib/format.ts';
import { useCodeSentence } from '../../sentences/use-code-sentence.ts';
import { verdictWord } from './verdict-word.ts';

type AttemptListProps = {
  readonly attempts: readonly AttemptView[];
  /** The last attempt is on the wire now. */
  readonly sending: boolean;
};

/** Every attempt, in order: first in plain words, below that the answer as it came. */
export function AttemptList({ attempts, sending }: AttemptListProps) {
  const { t } = useTranslation('operation');
  if (attempts.length === 0) return <p className="text-ink-soft">{t('story.none')}</p>;
  return (
    <ol className="space-y-3">
      {attempts.map((attempt, index) => (
        <Attempt key={attempt.id} attempt={attempt} sending={sending && index === attempts.length - 1} />
      ))}
    </ol>
  );
}

function Attempt({ attempt, sending }: { readonly attempt: AttemptView; readonly sending: boolean }) {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const sentence = useCodeSentence();
  const { startedAtMs, durationMs, mode, serviceCode } = attempt;
  const known = serviceCode !== null && codeKey(serviceCode) !== null;
  return (
    <li className="rounded-xl bg-sunken px-4 py-3">
      <p className="font-medium">{t(`story.verdict.${verdictWord(attempt, sending)}`)}</p>
      {serviceCode !== null && (
        <p>
          {sentence(serviceCode)}
          {known && <span className="ms-2 inline-block text-sm text-ink-soft">{t('code', { code: serviceCode })}</span>}
        </p>
      )}
      <p className="mt-1 text-sm text-ink-soft">
        <time dateTime={new Date(startedAtMs).toISOString()}>{format.dateTime(startedAtMs)}</time>
        {' · '}
        {t(`story.${mode}`)}
        {durationMs !== null && ` · ${t('story.took', { ms: format.number(Math.round(durationMs)) })}`}
      </p>
      <RawAnswer attempt={attempt} />
    </li>
  );
}

/** The answer for support: never translated, never rearranged. */
function RawAnswer({ attempt: { status, traceId, answer } }: { readonly attempt: AttemptView }) {
  const { t } = useTranslation('operation');
  if (answer === '' && traceId === '') return null;
  return (
    <details className="text-sm text-ink-soft">
      <summary className="flex min-h-11 w-fit cursor-pointer items-center rounded-lg underline underline-offset-4">
        {t('story.raw')}
      </summary>
      <div dir="ltr" data-selectable className="space-y-1 pb-2 font-mono break-all">
        <p>{[status !== null && `HTTP ${status}`, traceId].filter(Boolean).join(' · ')}</p>
        <p className="whitespace-pre-wrap">{answer}</p>
      </div>
    </details>
  );
}
