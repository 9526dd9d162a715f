import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '#contract/operation.ts';
import { ask } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/format.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useErrorSentence } from '../../lib/use-error-sentence.ts';
import { Dialog } from '../dialog.tsx';
import { Notice } from '../notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { AttentionText } from './attention-text.tsx';
import { OperationState } from './operation-state.tsx';
import { OperationWait } from './operation-wait.tsx';
import { useWorkLine } from './use-work-line.ts';

type StoryDialogProps = { readonly operationId: string; readonly onClose: () => void };

/** One operation, whole: what was asked, what was tried, in plain words first and as it came below. */
export function StoryDialog({ operationId, onClose }: StoryDialogProps) {
  const { t } = useTranslation('operation');
  const sentence = useErrorSentence();
  const lineOf = useWorkLine();
  const story = useQuery({
    queryKey: queryKeys.outboxStory(operationId),
    queryFn: () => ask('outbox.story', { id: operationId }),
  });
  const { operation, attempts = [], heldBy, held = [] } = story.data ?? {};
  return (
    <Dialog open wide onClose={onClose} title={<bdi>{operation?.title || t('untitled')}</bdi>}>
      {story.error && (
        <Notice role="alert" tone="danger">
          {sentence(story.error)}
        </Notice>
      )}
      {!operation && !story.error && <Skeleton className="h-32" />}
      {operation && (
        <div className="space-y-5">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="font-medium">{lineOf(operation.work)}</p>
            <OperationState state={operation.state} />
          </div>
          {operation.state === 'attention' ? (
            <AttentionText operation={operation} />
          ) : (
            <OperationWait operation={operation} />
          )}
          {heldBy && <Notice tone="calm">{t('story.heldBy', { line: lineOf(heldBy.work) })}</Notice>}
          <section>
            <h3 className="mb-2 font-semibold">{t('story.attempts')}</h3>
            {attempts.length === 0 && <p className="text-ink-soft">{t('story.none')}</p>}
            <ol className="space-y-3">
              {attempts.map((attempt) => (
                <Attempt key={attempt.id} attempt={attempt} />
              ))}
            </ol>
          </section>
          {held.map((one) => (
            <p key={one.id} className="text-ink-soft">
              {t('story.holds', { line: lineOf(one.work) })}
            </p>
          ))}
        </div>
      )}
    </Dialog>
  );
}

function Attempt({ attempt }: { readonly attempt: AttemptView }) {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const { startedAtMs, durationMs, mode, verdict, status, serviceCode, traceId, answer } = attempt;
  return (
    <li className="rounded-xl bg-sunken px-4 py-3">
      <p>{t(`story.verdict.${verdict ?? 'killed'}`)}</p>
      <p className="text-sm text-ink-soft">
        <time dateTime={new Date(startedAtMs).toISOString()}>{format.dateTime(startedAtMs)}</time>
        {' · '}
        {t(`story.${mode}`)}
        {durationMs !== null && ` · ${t('story.took', { ms: format.number(durationMs) })}`}
      </p>
      {(answer !== '' || traceId !== '') && (
        <details className="text-sm text-ink-soft">
          <summary className="flex min-h-11 w-fit cursor-pointer items-center underline underline-offset-4">
            {t('story.raw')}
          </summary>
          <p dir="ltr" data-selectable className="pb-2 font-mono break-all">
            {[status, serviceCode !== null && t('code', { code: serviceCode }), traceId && `${t('trace')} ${traceId}`]
              .filter(Boolean)
              .join(' · ')}
            <br />
            {answer}
          </p>
        </details>
      )}
    </li>
  );
}
