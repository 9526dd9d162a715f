import type { Migration } from '../migrate.ts';

/** The till's copy of the customers it has seen, and the words that find them. */
export const directory: Migration = {
  version: 3,
  name: 'directory',
  up: (db) =>
    db.exec(`
      CREATE TABLE customers (
        rowid INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        customer_id INTEGER UNIQUE,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        identifiers TEXT NOT NULL CHECK (json_valid(identifiers)),
        -- What the service answered when the customer was opened last; NULL when only seen in a list.
        details TEXT CHECK (details IS NULL OR json_valid(details)),
        search_text TEXT NOT NULL,
        fetched_at_ms INTEGER,
        used_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX customers_by_use ON customers (used_at_ms);

      CREATE VIRTUAL TABLE customer_search USING fts5 (
        search_text,
        content = 'customers',
        content_rowid = 'rowid',
        prefix = '2 3 4',
        tokenize = "unicode61 remove_diacritics 2 tokenchars '@._-+'"
      );

      CREATE TRIGGER customers_inserted AFTER INSERT ON customers BEGIN
        INSERT INTO customer_search (rowid, search_text) VALUES (new.rowid, new.search_text);
      END;
      CREATE TRIGGER customers_deleted AFTER DELETE ON customers BEGIN
        INSERT INTO customer_search (customer_search, rowid, search_text)
          VALUES ('delete', old.rowid, old.search_text);
      END;
      CREATE TRIGGER customers_updated AFTER UPDATE OF search_text ON customers BEGIN
        INSERT INTO customer_search (customer_search, rowid, search_text)
          VALUES ('delete', old.rowid, old.search_text);
        INSERT INTO customer_search (rowid, search_text) VALUES (new.rowid, new.search_text);
      END;
    `),
};
