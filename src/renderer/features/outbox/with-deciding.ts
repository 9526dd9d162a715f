import type { OperationView } from '#contract/operation.ts';

/** The entries with the one that somebody is deciding about, as it was when they began, in its place by age. */
export function withDeciding(rows: readonly OperationView[], deciding: OperationView | null): readonly OperationView[] {
  if (!deciding) return rows;
  const others = rows.filter(({ id }) => id !== deciding.id);
  const later = others.findIndex(({ createdAtMs }) => createdAtMs > deciding.createdAtMs);
  return later === -1 ? [...others, deciding] : others.toSpliced(later, 0, deciding);
}
