import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';
import { makesCustomer } from '#contract/drafts/work.ts';
import { Card, CardTitle } from '../../../components/card.tsx';
import { OperationState } from '../../../shared/operation/operation-state.tsx';
import { StoryButton } from '../../../shared/operation/story/story-button.tsx';
import { useWorkLine } from '../../../shared/operation/use-work-line.ts';
import { useSession } from '../../../lib/session.ts';
import { TakeBackButton } from './take-back-button.tsx';

/** The work that is done on this till and has not reached the service. */
export function OpenWorkList({ open }: { readonly open: readonly OperationView[] }) {
  const { t } = useTranslation('customer');
  const lineOf = useWorkLine();
  const ownName = useSession()?.name;
  if (open.length === 0) return null;
  return (
    <Card className="py-4">
      <CardTitle>{t('notSent')}</CardTitle>
      <ul className="mt-2 divide-y divide-line">
        {open.map((operation, index) => (
          <li key={operation.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 break-words">{lineOf(operation.work)}</span>
            <span className="flex flex-wrap items-center gap-4">
              {index === open.length - 1 && isUndoable(operation) && operation.staffName === ownName && (
                <TakeBackButton operationId={operation.id} what={lineOf(operation.work)} />
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

/** Nothing of the write has left, and it does not create the customer. The main process decides in the end. */
function isUndoable({ state, kind }: OperationView): boolean {
  return state === 'waiting' && !makesCustomer(kind);
}
