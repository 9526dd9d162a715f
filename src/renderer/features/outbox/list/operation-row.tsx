import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationState as State } from '#contract/operation.ts';
import { OperationState } from '../../../shared/operation/operation-state.tsx';
import { cn } from '../../../lib/cn.ts';
import type { RowText } from './use-row-text.ts';

type OperationRowProps = {
  readonly text: RowText;
  readonly state: State;
  readonly isFirst: boolean;
  /** It is the first row of its customer in the list, so it names the customer. */
  readonly beginsCustomer: boolean;
  /** `focused`: a key has moved here, so the row takes the focus. */
  readonly reach: 'by-tab' | 'by-key' | 'focused';
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: () => void;
};

/** One operation in a list: the customer, what was asked, by whom, how old it is, why it waits. Opens its story. */
export function OperationRow({ text, state, isFirst, beginsCustomer, reach, ...on }: OperationRowProps) {
  const { t } = useTranslation('operation');
  const button = useRef<HTMLButtonElement>(null);
  const { name, line, facts } = text;
  useEffect(() => {
    // The list scrolls by itself; the browser's own scrolling would fight it.
    if (reach === 'focused') button.current?.focus({ preventScroll: true });
  }, [reach]);
  return (
    <button
      ref={button}
      type="button"
      tabIndex={reach === 'by-key' ? -1 : 0}
      onFocus={on.onFocus}
      onKeyDown={on.onKeyDown}
      onClick={on.onOpen}
      aria-label={t('story.open', { name, line })}
      className={cn(
        'flex min-h-21 w-full flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-start hover:bg-sunken focus-visible:-outline-offset-4',
        beginsCustomer && !isFirst && 'border-t border-line',
      )}
    >
      <span className="min-w-0 flex-1 basis-64">
        {beginsCustomer && (
          <span className="block font-semibold">
            <bdi>{name}</bdi>
          </span>
        )}
        <span className="block">{line}</span>
        <span className="block text-sm text-ink-soft">{facts}</span>
      </span>
      <OperationState state={state} />
    </button>
  );
}
