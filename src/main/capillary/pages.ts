import type { Answer } from './answers/answer.ts';
import type { WirePagination } from './wire/pagination.ts';

/** Which rows to answer: at most `limit` of them (the service allows 100), after the first `offset`. */
export type Paging = { readonly limit?: number; readonly offset?: number };

/** The rows of one page, and what the service says about where they lie. */
type Page = {
  readonly rows: readonly unknown[];
  readonly pagination?: Partial<NonNullable<WirePagination>> | undefined;
};

const largestPage = 100;

/**
 * Reads a list page after page, as the caller asks for them. An answer that is not a page is handed out too, and is the
 * last.
 *
 * We trust neither total nor offset, because some answers disagree with their own rows. A page that is not full is the
 * last, unless the total promises more: a service may hand out fewer rows than we asked for. A page without a new row
 * is not handed out: some lists ignore the offset and repeat themselves.
 */
export async function* pagesOf<T>(
  fetchPage: (paging: Required<Paging>) => Promise<Answer<T>>,
  pageOf: (value: T) => Page,
  limit = largestPage,
): AsyncGenerator<Answer<T>, void, undefined> {
  const seen = new Set<string>();
  let offset = 0;
  while (true) {
    const answer = await fetchPage({ limit, offset });
    if (answer.kind !== 'accepted') {
      yield answer;
      return;
    }
    const { rows, pagination } = pageOf(answer.value);
    const before = seen.size;
    for (const row of rows) seen.add(JSON.stringify(row));
    if (offset > 0 && seen.size === before) return;
    yield answer;
    offset += rows.length;
    const isFull = rows.length >= Math.min(limit, pagination?.limit ?? limit);
    const isMoreToCome = (pagination?.total ?? 0) > offset;
    if (rows.length === 0 || (!isFull && !isMoreToCome)) return;
  }
}
