import type { Answer } from './answer.ts';
import type { WirePagination } from './wire/pagination.ts';

/** Which rows to answer: `limit` of them at the most (the service allows 100), after the first `offset`. */
export type Paging = { readonly limit?: number; readonly offset?: number };

/** The rows of one page, and what the service says of where they lie. */
type Page = { readonly rows: readonly unknown[]; readonly pagination?: WirePagination };

const largestPage = 100;

/**
 * Page after page of a list, as it is asked for. An answer that is not a page is handed out too, and is the last.
 *
 * The total is not believed: some answers disagree with their own rows. A page that is not full is the last; so is one
 * at another offset than was asked for, or the same rows again, for some lists do not know of an offset.
 */
export async function* pagesOf<T>(
  fetchPage: (paging: Required<Paging>) => Promise<Answer<T>>,
  pageOf: (value: T) => Page,
  limit = largestPage,
): AsyncGenerator<Answer<T>, void, undefined> {
  let offset = 0;
  let before = '';
  while (true) {
    const answer = await fetchPage({ limit, offset });
    if (answer.kind !== 'accepted') {
      yield answer;
      return;
    }
    const { rows, pagination } = pageOf(answer.value);
    const now = JSON.stringify(rows);
    const repeated = offset > 0 && ((pagination?.offset ?? offset) !== offset || now === before);
    if (repeated) return;
    yield answer;
    if (rows.length === 0 || rows.length < Math.min(limit, pagination?.limit ?? limit)) return;
    before = now;
    offset += rows.length;
  }
}
