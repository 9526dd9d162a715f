import type { OperationView } from '#contract/operation.ts';
import { OperationPanel } from '../../components/operation/operation-panel.tsx';
import type { News } from './outcome-news.tsx';

type OperationGroupProps = {
  readonly title: string;
  readonly operations: readonly OperationView[];
  readonly onNews: (news: News) => void;
};

export function OperationGroup({ title, operations, onNews }: OperationGroupProps) {
  if (operations.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="mb-3 flex items-center gap-3 text-lg font-semibold">
        {title}
        <span className="rounded-full bg-sunken px-2.5 text-base tabular-nums text-ink-soft">{operations.length}</span>
      </h2>
      <ul className="space-y-4">
        {operations.map((operation) => (
          <li key={operation.id}>
            <OperationPanel
              operation={operation}
              onOutcome={({ status, customerKey }) => onNews({ status, customerKey, name: operation.title })}
              onDiscarded={() => onNews({ status: 'discarded', customerKey: null, name: operation.title })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
