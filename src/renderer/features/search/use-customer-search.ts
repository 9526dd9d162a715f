import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CustomerRow } from '#contract/customer.ts';
import { mergeRows } from './merge-rows.ts';
import { isUnreachable } from '../../lib/till-error.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { isEnoughForService, searchServiceQuery } from './search-service.ts';
import { searchTillQuery } from './search-till.ts';

export type CustomerSearch = {
  /** The trimmed text that the rows belong to. */
  readonly text: string;
  readonly rows: readonly CustomerRow[];
  /** The rows already belong to this text, and no longer to the text before. */
  readonly fresh: boolean;
  readonly asking: boolean;
  /** The till and the service have both said all they will say about this text. */
  readonly settled: boolean;
  readonly offline: boolean;
  /** What went wrong, except that the service is out of reach. */
  readonly error: unknown;
};

const noRows: readonly CustomerRow[] = [];
const restMs = 150;

/** Searches the till at once, and the service when the typing rests. Answers one list. */
export function useCustomerSearch(typed: string): CustomerSearch {
  const text = typed.trim();
  const rested = useDebounced(text, restMs);
  const till = useQuery(searchTillQuery(text));
  const service = useQuery(searchServiceQuery(rested));

  const current = rested === text;
  const tillRows = (text !== '' && till.data) || noRows;
  const serviceRows = (current && service.data) || noRows;
  const rows = useMemo(() => mergeRows(tillRows, serviceRows), [tillRows, serviceRows]);

  const long = isEnoughForService(text);
  const asking = long && (!current || service.isFetching);
  const error = current ? (service.error ?? till.error) : till.error;
  return {
    text,
    rows,
    fresh: !till.isPlaceholderData,
    asking,
    settled: text !== '' && !till.isFetching && !asking,
    offline: current && isUnreachable(service.error),
    error: isUnreachable(error) ? null : error,
  };
}
