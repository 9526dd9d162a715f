import type { Migration } from '../migrate.ts';

/**
 * Type-ahead among a million customers. One letter or half a number is now a prefix of its own. It is looked up, and no
 * longer collected from thousands of words.
 */
export const searchByAnyPrefix: Migration = {
  version: 5,
  name: 'search-by-any-prefix',
  up: (db) =>
    db.exec(`
      DROP TABLE customer_search;
      CREATE VIRTUAL TABLE customer_search USING fts5 (
        search_text,
        content = 'customers',
        content_rowid = 'rowid',
        prefix = '1 2 3 4 5 6 7',
        tokenize = "unicode61 remove_diacritics 2 tokenchars '@._-+'"
      );
      INSERT INTO customer_search (customer_search) VALUES ('rebuild');
    `),
};
