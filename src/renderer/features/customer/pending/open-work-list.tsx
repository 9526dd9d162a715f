import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { Card, CardTitle } from '../../../components/card.tsx';
import { CancelButton } from '../../../shared/operation/cancel/cancel-button.tsx';
import { isCancellable } from '../../../shared/operation/cancel/may-cancel.ts';
import { useDeskState } from '../../../shared/desk/desk-state.ts';
import { OperationState } from '../../../shared/operation/operation-state.tsx';
import { StoryButton } from '../../../shared/operation/story/story-button.tsx';
import { useWorkLine } from '../../../shared/operation/use-work-line.ts';
import { useSession } from '../../../lib/session.ts';

/** The work that is done on this till and has not reached the service. */
export function OpenWorkList({ open }: { readonly open: readonly OperationView[] }) {
  const { t } = useTranslation('customer');
  const lineOf = useWorkLine();
  const session = useSession();
  const onCancelled = () => {
    // "Saved on this till" is no longer true. The button goes with the write, so the focus needs a new place.
    useDeskState.getState().show(null);
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  if (open.length === 0) return null;
  return (
    <Card className="py-4">
      <CardTitle>{t('notSent')}</CardTitle>
      <ul className="mt-2 divide-y divide-line">
        {open.map((operation) => (
          <li key={operation.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 break-words">{lineOf(operation.work)}</span>
            <span className="flex flex-wrap items-center gap-4">
              {isCancellable(operation, session) && (
                <CancelButton
                  operation={operation}
                  label={t('takeBack.short')}
                  spoken={t('takeBack.of', { what: lineOf(operation.work) })}
                  onCancelled={onCancelled}
                />
              )}
              <StoryButton operationId={operation.id} />
              <OperationState state={operation.state} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
