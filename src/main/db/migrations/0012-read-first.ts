import type { Migration } from '../migrate.ts';

/**
 * After a restored backup, in a copied folder or after a salvage, the till may have sent more than its own tries say.
 * Each operation then carries since when that is so, until it has been read at the service.
 */
export const readFirst: Migration = {
  version: 12,
  name: 'read-first',
  up: (db) =>
    db.exec(`
      -- Epoch milliseconds; NULL if the tries that are kept are all there were.
      ALTER TABLE operations ADD COLUMN read_first_since_ms INTEGER;
    `),
};
