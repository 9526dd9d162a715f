import type { Migration } from '../migrate.ts';

/**
 * When an operation was taken, by the service's clock. `operations.created_at_ms` is the same moment by the till's own
 * clock, which may be wrong. A time is written once and never changed, because the service may have been told it.
 */
export const timesByTheService: Migration = {
  version: 10,
  name: 'times-by-the-service',
  up: (db) =>
    db.exec(`
      CREATE TABLE service_times (
        operation_id TEXT NOT NULL PRIMARY KEY REFERENCES operations (id) ON DELETE CASCADE,
        -- Epoch milliseconds; NULL if nobody knew when the operation was first sent, and the till's own time went out.
        taken_at_ms INTEGER
      ) STRICT;
    `),
};
