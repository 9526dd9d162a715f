import { useEffect, useEffectEvent, useState } from 'react';
import type { CustomerRow } from '#contract/customer.ts';
import type { CustomerSearch } from './use-customer-search.ts';

type EnterOptions = {
  readonly search: CustomerSearch;
  readonly active: CustomerRow | undefined;
  readonly onOpen: (row: CustomerRow) => void;
  readonly onMiss: () => void;
};

/**
 * What Enter does: it opens the active row, or registers the typed text when nobody was found.
 *
 * When Enter comes before the answer, it is remembered for this text and opens the first row that comes. It never
 * registers by itself then, because the cashier may be looking elsewhere by that time.
 */
export function useEnter({ search, active, onOpen, onMiss }: EnterOptions) {
  const [enteredFor, setEnteredFor] = useState<string | null>(null);
  const { text, rows, fresh, settled } = search;
  const first = fresh && enteredFor === text ? rows[0] : undefined;
  const open = useEffectEvent(onOpen);

  useEffect(() => {
    if (first) open(first);
  }, [first]);

  return {
    enter: () => {
      if (text === '') {
        if (active) onOpen(active);
        return;
      }
      if (fresh && active) onOpen(active);
      else if (settled && rows.length === 0) onMiss();
      else setEnteredFor(text);
    },
    cancel: () => setEnteredFor(null),
  };
}
