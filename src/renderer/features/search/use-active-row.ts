import { useState } from 'react';
import type { CustomerRow } from '#contract/customer.ts';

/**
 * The row that Enter opens: the first one, or none when nobody asked for the rows. Arrows choose another row, and that
 * choice stays while rows are added.
 */
export function useActiveRow(rows: readonly CustomerRow[], { startsAtFirst }: { readonly startsAtFirst: boolean }) {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen = rows.findIndex((row) => row.key === chosenKey);
  const index = chosen < 0 && startsAtFirst ? 0 : chosen;
  return {
    active: rows[index],
    move: (step: 1 | -1) => {
      const from = index < 0 && step < 0 ? 0 : index;
      const next = rows[(from + step + rows.length) % rows.length];
      if (next) setChosenKey(next.key);
    },
    forget: () => setChosenKey(null),
  };
}
