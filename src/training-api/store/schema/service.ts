/** The service about itself: where it listens, whether it can be reached, and each write it applied. */
export const serviceSchema = `
  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT;

  CREATE TABLE ledger (
    id INTEGER PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    method TEXT NOT NULL,
    path TEXT NOT NULL,
    query TEXT NOT NULL CHECK (json_valid(query)),
    headers TEXT NOT NULL CHECK (json_valid(headers)),
    body TEXT NOT NULL,
    created_id INTEGER
  ) STRICT;
`;
