import { useState } from 'react';
import type { CustomerRow } from '#contract/customer.ts';

/** Which row Enter opens: the first, until arrows choose another; the choice holds while rows are added. */
export function useActiveRow(rows: readonly CustomerRow[]) {
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen = rows.findIndex((row) => row.key === chosenKey);
  const index = chosen >= 0 ? chosen : 0;
  return {
    active: rows[index],
    move: (step: 1 | -1) => {
      const next = rows[(index + step + rows.length) % rows.length];
      if (next) setChosenKey(next.key);
    },
    forget: () => setChosenKey(null),
  };
}
