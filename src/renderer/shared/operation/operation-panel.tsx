import { useTranslation } from 'react-i18next';
import type { OperationView, WriteOutcome } from '#contract/operation.ts';
import { useFormat } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { Card } from '../../components/card.tsx';
import { AttentionActions } from './attention/attention-actions.tsx';
import { AttentionText } from './attention/attention-text.tsx';
import { OperationState } from './operation-state.tsx';
import { OperationWait } from './operation-wait.tsx';
import { useWorkLine } from './use-work-line.ts';
import { StoryButton } from './story/story-button.tsx';
import { SupportDetails } from './support-details.tsx';

type OperationPanelProps = {
  readonly operation: OperationView;
  readonly onOutcome: (outcome: WriteOutcome) => void;
  readonly onDiscarded: () => void;
  /** Tells whether somebody is deciding about it just now. */
  readonly onDeciding?: (isOpen: boolean) => void;
};

/** One kept write, in full: whose it is, what state it is in, and what a person can do about it. */
export function OperationPanel({ operation, ...on }: OperationPanelProps) {
  const { t } = useTranslation(['operation', 'kinds', 'refusal']);
  const format = useFormat();
  const nowMs = useNow();
  const lineOf = useWorkLine();
  const kind = operation.work?.kind;
  const needsDecision = operation.state === 'attention';
  const names = {
    kind: kind ? t(`kinds:${kind}.name`) : t('unknownKind'),
    staff: operation.staffName,
    first: operation.firstStaffName ?? '',
  };
  const madeBy = operation.firstStaffName === null ? t('by', names) : t('refusal:byCorrected', names);
  return (
    <Card className="space-y-4 p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="text-lg font-semibold break-words">
            <bdi>{operation.title || t('untitled')}</bdi>
          </h3>
          <p>{lineOf(operation.work)}</p>
          <p className="text-sm text-ink-soft">
            {madeBy}
            {' · '}
            <time
              dateTime={new Date(operation.createdAtMs).toISOString()}
              title={format.dateTime(operation.createdAtMs)}
            >
              {format.relative(operation.createdAtMs, nowMs)}
            </time>
          </p>
        </div>
        <OperationState state={operation.state} />
      </div>
      {needsDecision ? <AttentionText operation={operation} /> : <OperationWait operation={operation} />}
      {needsDecision && <AttentionActions operation={operation} {...on} />}
      <div className="flex flex-wrap items-start gap-x-6">
        <StoryButton operationId={operation.id} />
        <SupportDetails operation={operation} />
      </div>
    </Card>
  );
}
