import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OperationStory, OperationView } from '#contract/operation.ts';
import { ask } from '../../../lib/bridge.ts';
import { useFormat } from '../../../lib/format.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { useErrorSentence } from '../../sentences/use-error-sentence.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { AttemptList } from './attempt-list.tsx';
import { useSession } from '../../../lib/session.ts';
import { CancelButton } from '../cancel/cancel-button.tsx';
import { isCancellable } from '../cancel/may-cancel.ts';
import { CorrectionList } from './correction-list.tsx';
import { useMadeBy } from './use-made-by.ts';
import { AttentionText } from '../attention/attention-text.tsx';
import { OperationState } from '../operation-state.tsx';
import { OperationWait } from '../operation-wait.tsx';
import { useWorkLine } from '../use-work-line.ts';

type StoryDialogProps = { readonly operationId: string; readonly onClose: () => void };

/** One operation, in full: what was asked, by whom, what state it is in, and everything that was tried. */
export function StoryDialog({ operationId, onClose }: StoryDialogProps) {
  const { t } = useTranslation('operation');
  const sentence = useErrorSentence();
  const story = useQuery({
    queryKey: queryKeys.outboxStory(operationId),
    queryFn: () => ask('outbox.story', { id: operationId }),
  });
  return (
    <Dialog open wide onClose={onClose} title={<bdi>{story.data?.operation.title || t('untitled')}</bdi>}>
      {story.error && (
        <Notice role="alert" tone="danger">
          {sentence(story.error)}
        </Notice>
      )}
      {story.isPending && <Skeleton className="h-32" />}
      {story.data && <Story story={story.data} onClose={onClose} />}
    </Dialog>
  );
}

function Story({ story, onClose }: { readonly story: OperationStory; readonly onClose: () => void }) {
  const { t } = useTranslation(['operation', 'refusal']);
  const format = useFormat();
  const lineOf = useWorkLine();
  const madeBy = useMadeBy();
  const session = useSession();
  const { operation, attempts, heldBy, held, follows, followers, decision, takenByService } = story;
  const { state, customerKey, createdAtMs } = operation;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <p className="font-medium">{lineOf(operation.work)}</p>
          <p className="text-sm text-ink-soft">{madeBy(operation, format.dateTime(createdAtMs))}</p>
          {takenByService !== null && (
            <p className="text-sm text-ink-soft">
              {takenByService === 'unknown'
                ? t('story.takenUnknown')
                : t('story.takenByService', { when: format.dateTime(takenByService) })}
            </p>
          )}
        </div>
        <OperationState state={state} />
      </div>
      {state === 'attention' ? <AttentionText operation={operation} /> : <OperationWait operation={operation} />}
      {decision && (state === 'discarded' || state === 'adopted') && (
        <p>
          {t(`story.decided.${state === 'discarded' && decision.reason === '' ? 'takenBack' : state}`, {
            staff: decision.staffCode,
            reason: decision.reason,
          })}
        </p>
      )}
      {state === 'refused' && <p>{t('refusal:ended')}</p>}
      {follows && <p>{t('refusal:follows', { line: lineOf(follows.work) })}</p>}
      {heldBy && <Notice tone="calm">{t('story.heldBy', { line: lineOf(heldBy.work) })}</Notice>}
      <section>
        <h3 className="mb-2 font-semibold">{t('story.attempts')}</h3>
        <AttemptList attempts={attempts} sending={state === 'sending'} />
      </section>
      <CorrectionList corrections={story.corrections} />
      <Others title={t('also.title')} others={held} />
      {/* While they wait for it, they stand in the list above. */}
      {held.length === 0 && <Others title={t('refusal:followers')} others={followers} />}
      {state === 'waiting' && isCancellable(operation, session) && (
        <CancelButton operation={operation} label={t('refusal:cancel.open')} onCancelled={onClose} />
      )}
      {state !== 'discarded' && state !== 'refused' && (
        <Link
          to="/customer/$customerKey"
          params={{ customerKey }}
          className="flex min-h-11 w-fit items-center rounded-lg font-medium text-accent-ink underline underline-offset-4"
        >
          {t('openCustomer')}
        </Link>
      )}
    </div>
  );
}

/** Other operations, each in one line. */
function Others({ title, others }: { readonly title: string; readonly others: readonly OperationView[] }) {
  const lineOf = useWorkLine();
  if (others.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 font-semibold">{title}</h3>
      <ul className="list-disc ps-5 text-ink-soft">
        {others.map((one) => (
          <li key={one.id}>{lineOf(one.work)}</li>
        ))}
      </ul>
    </section>
  );
}
