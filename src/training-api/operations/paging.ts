const largestLimit = 100;

/** Reads `limit` and `offset`; `null` when they are no whole numbers, or the limit is not from 1 to 100. */
export function readPaging(
  query: Readonly<Record<string, string>>,
  defaultLimit: number,
): { readonly limit: number; readonly offset: number } | null {
  const [limit, offset] = [query['limit'] ?? String(defaultLimit), query['offset'] ?? '0'].map((text) =>
    /^\d{1,9}$/.test(text) ? Number(text) : -1,
  );
  if (limit === undefined || offset === undefined || offset < 0) return null;
  return limit >= 1 && limit <= largestLimit ? { limit, offset } : null;
}
