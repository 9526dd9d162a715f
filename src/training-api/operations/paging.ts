const largestLimit = 100;

export type Paging = { readonly limit: number; readonly offset: number };

/** Reads `limit` and `offset`; `null` if they are not whole numbers, or if the limit is not from 1 to 100. */
export function readPaging(query: Readonly<Record<string, string>>, defaultLimit: number): Paging | null {
  const [limit, offset] = [query['limit'] ?? String(defaultLimit), query['offset'] ?? '0'].map((text) =>
    /^\d{1,9}$/.test(text) ? Number(text) : -1,
  );
  if (limit === undefined || offset === undefined || offset < 0) return null;
  return limit >= 1 && limit <= largestLimit ? { limit, offset } : null;
}

/** One page of a list, as the lists of requests answer it. `total` counts all that was found, not only this page. */
export function pageOf<T>({ limit, offset }: Paging, found: readonly T[], describe: (one: T) => object): object {
  return {
    pagination: { limit, offset, total: found.length },
    data: found.slice(offset, offset + limit).map(describe),
    warnings: [],
    errors: [],
  };
}
