import type { Database } from '../database.ts';

/** One write that was applied. `query` and `headers` by name; `body` as it came. */
export type LedgerEntry = {
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly createdId: number | null;
};

type Row = Omit<LedgerEntry, 'query' | 'headers'> & { readonly query: string; readonly headers: string };

export function createLedgerStore(db: Database) {
  const insert = db.prepare<Row>(`
    INSERT INTO ledger (at_ms, method, path, query, headers, body, created_id)
    VALUES (@atMs, @method, @path, @query, @headers, @body, @createdId)`);
  const select = db.prepare<[], Row>(`
    SELECT at_ms AS atMs, method, path, query, headers, body, created_id AS createdId
    FROM ledger
    ORDER BY id`);

  return {
    /** Call it inside the write's own transaction, so that the entry is there if and only if the write is. */
    append: (entry: LedgerEntry): void =>
      void insert.run({ ...entry, query: JSON.stringify(entry.query), headers: JSON.stringify(entry.headers) }),
    all: (): readonly LedgerEntry[] =>
      select.all().map((row) => ({
        ...row,
        query: JSON.parse(row.query) as LedgerEntry['query'],
        headers: JSON.parse(row.headers) as LedgerEntry['headers'],
      })),
  };
}
