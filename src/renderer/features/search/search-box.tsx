import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { listId, optionId } from './option-id.ts';

type SearchBoxProps = {
  readonly text: string;
  readonly expanded: boolean;
  readonly activeKey: string | undefined;
  readonly onType: (text: string) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onEnter: () => void;
};

/** The one search box. It has the focus from the start, and its old text is selected, so that typing replaces it. */
export function SearchBox({ text, expanded, activeKey, onType, onMove, onEnter }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    // While somebody writes Chinese, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onType('');
    }
  };

  return (
    <div className="relative">
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-5 my-auto size-6 text-ink-faint" />
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={t('title')}
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? listId : undefined}
        aria-activedescendant={expanded && activeKey ? optionId(activeKey) : undefined}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={255}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        className="min-h-16 w-full rounded-2xl border border-line-strong bg-surface ps-14 pe-14 text-lg shadow-lift placeholder-shown:pe-4 sm:text-xl [&::-webkit-search-cancel-button]:hidden"
      />
      {text !== '' && (
        <Button
          tone="quiet"
          size="icon"
          aria-label={t('clear')}
          className="absolute inset-y-0 end-2.5 my-auto text-ink-soft"
          onClick={() => {
            onType('');
            box.current?.focus();
          }}
        >
          <X aria-hidden className="size-5" />
        </Button>
      )}
    </div>
  );
}
