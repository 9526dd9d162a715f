import type { Migration } from '../migrate.ts';

/** Operations are never deleted, whatever becomes of them; attempts are their history on the wire. */
export const outbox: Migration = {
  version: 2,
  name: 'outbox',
  up: (db) =>
    db.exec(`
      CREATE TABLE operations (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind <> ''),
        -- The customer as the till knows it now; the key the operation was made with is kept beside it.
        lane TEXT NOT NULL,
        local_key TEXT NOT NULL,
        payload TEXT NOT NULL,
        state TEXT NOT NULL
          CHECK (state IN ('waiting', 'sending', 'applied', 'unknown', 'attention', 'discarded', 'adopted')),
        staff_code TEXT NOT NULL,
        staff_name TEXT NOT NULL,
        created_at_ms INTEGER NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        -- When the next try is due, and when that was decided: a clock that was set back shows between the two.
        due_at_ms INTEGER NOT NULL,
        planned_at_ms INTEGER NOT NULL,
        wait_reason TEXT,
        attention TEXT CHECK ((attention IS NOT NULL) = (state = 'attention')),
        service_code INTEGER,
        service_message TEXT NOT NULL DEFAULT '',
        trace_id TEXT NOT NULL DEFAULT '',
        existing_customer_id INTEGER,
        customer_id INTEGER CHECK (customer_id IS NOT NULL OR state NOT IN ('applied', 'adopted')),
        side_effects TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(side_effects)),
        warnings TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(warnings)),
        settled_at_ms INTEGER,
        resolved_by TEXT,
        resolution TEXT CHECK (state <> 'discarded' OR resolution IS NOT NULL)
      ) STRICT;

      CREATE INDEX operations_open ON operations (lane, seq)
        WHERE state IN ('waiting', 'sending', 'unknown', 'attention');
      CREATE INDEX operations_local_key ON operations (local_key);
      CREATE INDEX operations_customer ON operations (customer_id) WHERE customer_id IS NOT NULL;

      CREATE TABLE attempts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        operation_id TEXT NOT NULL REFERENCES operations (id),
        kind TEXT NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('live', 'replay')),
        started_at_ms INTEGER NOT NULL,
        ended_at_ms INTEGER,
        -- NULL while the bytes may be on their way: what a killed till leaves behind.
        verdict TEXT,
        status INTEGER,
        service_code INTEGER,
        trace_id TEXT NOT NULL DEFAULT '',
        bytes INTEGER,
        server_offset_ms INTEGER
      ) STRICT;

      CREATE INDEX attempts_by_operation ON attempts (operation_id, id);
      CREATE INDEX attempts_by_time ON attempts (kind, started_at_ms);

      CREATE TABLE outbox_pause (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        reason TEXT NOT NULL CHECK (reason IN ('sign-in', 'rights')),
        since_ms INTEGER NOT NULL
      ) STRICT;
    `),
};
