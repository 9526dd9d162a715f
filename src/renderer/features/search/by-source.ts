import type { CustomerRow } from '#contract/customer.ts';

/** The sources that the service named, each once. */
export function sourcesOf(rows: readonly CustomerRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ sources }) => sources))].toSorted((one, other) => one.localeCompare(other));
}

/** The rows of one source. When no row is from that source any more, all rows stay, so that no result vanishes. */
export function rowsOfSource(rows: readonly CustomerRow[], source: string | null): readonly CustomerRow[] {
  if (source === null || !rows.some(({ sources }) => sources.includes(source))) return rows;
  return rows.filter(({ sources }) => sources.includes(source));
}
