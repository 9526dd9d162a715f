import type { Migration } from '../migrate.ts';

/** The outbox keeps writes of every kind, some of them about several customers at once. */
export const outboxKinds: Migration = {
  version: 4,
  name: 'outbox-kinds',
  up: (db) =>
    db.exec(`
      -- Who it is about, in words, as it was when the operation was made.
      ALTER TABLE operations ADD COLUMN title TEXT NOT NULL DEFAULT '';
      -- What the service held before the first try, where reading needs it to tell our write from another's.
      ALTER TABLE operations ADD COLUMN picture TEXT CHECK (picture IS NULL OR json_valid(picture));

      -- The lanes that open operations stand in. Most stand in one; a group stands in the lane of each of its customers.
      CREATE TABLE open_lanes (
        lane TEXT NOT NULL,
        seq INTEGER NOT NULL REFERENCES operations (seq),
        PRIMARY KEY (lane, seq)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX open_lanes_by_operation ON open_lanes (seq);
      INSERT INTO open_lanes (lane, seq)
        SELECT lane, seq FROM operations WHERE state IN ('waiting', 'sending', 'unknown', 'attention');
      CREATE TRIGGER operations_ended AFTER UPDATE OF state ON operations
        WHEN new.state IN ('applied', 'discarded', 'adopted')
        BEGIN
          DELETE FROM open_lanes WHERE seq = new.seq;
        END;

      DROP INDEX operations_open;
      CREATE INDEX operations_due ON operations (due_at_ms, seq) WHERE state IN ('waiting', 'unknown');
      CREATE INDEX operations_by_state ON operations (state, created_at_ms)
        WHERE state IN ('waiting', 'sending', 'unknown', 'attention');
      CREATE INDEX operations_by_end ON operations (settled_at_ms) WHERE settled_at_ms IS NOT NULL;

      UPDATE operations
      SET title = COALESCE(
        NULLIF(TRIM(payload ->> '$.draft.firstName' || ' ' || (payload ->> '$.draft.lastName')), ''),
        payload ->> '$.identifiers[0].value',
        ''
      )
      WHERE kind = 'registration' AND json_valid(payload);

      -- A manager may pause it too, and so may a till that finds its data folder copied.
      CREATE TABLE outbox_pauses (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        reason TEXT NOT NULL CHECK (reason IN ('sign-in', 'rights', 'manager', 'copied')),
        by_staff TEXT NOT NULL DEFAULT '',
        since_ms INTEGER NOT NULL
      ) STRICT;
      INSERT INTO outbox_pauses (only, reason, since_ms) SELECT only, reason, since_ms FROM outbox_pause;
      DROP TABLE outbox_pause;

      -- What was answered, for the story of an operation.
      ALTER TABLE attempts ADD COLUMN answer TEXT NOT NULL DEFAULT '';
      ALTER TABLE attempts ADD COLUMN duration_ms INTEGER;
    `),
};
