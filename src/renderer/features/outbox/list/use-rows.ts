import { useQueries } from '@tanstack/react-query';
import type { OperationView } from '#contract/operation.ts';
import type { OutboxSection } from '#contract/routes/outbox.ts';
import { outboxPageQuery, rowsPerPage } from '../outbox-page.ts';

/** The rows of a section at these places and just before them. A row is `undefined` while its page is on its way. */
export function useRows(
  section: OutboxSection,
  places: readonly number[],
): (place: number) => OperationView | undefined {
  const pageOf = (place: number) => Math.floor(Math.max(0, place) / rowsPerPage);
  const pages = [...new Set(places.flatMap((place) => [pageOf(place - 1), pageOf(place)]))];
  const answers = useQueries({ queries: pages.map((page) => outboxPageQuery(section, page)) });
  return (place) => answers[pages.indexOf(pageOf(place))]?.data?.rows[place % rowsPerPage];
}
