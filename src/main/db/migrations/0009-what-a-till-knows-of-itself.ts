import { renewAllDigests } from '../operations/operation-digest.ts';
import type { Migration } from '../migrate.ts';

/**
 * A till notices that its own history went back (docs/adr/0018), and that a row is not as it was written
 * (docs/adr/0019).
 */
export const whatATillKnowsOfItself: Migration = {
  version: 9,
  name: 'what-a-till-knows-of-itself',
  up: (db) => {
    db.exec(`
      CREATE TABLE till_history (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        -- Drawn by chance, so that the marks of two tills on one machine are never taken for each other.
        till_id TEXT NOT NULL CHECK (till_id <> ''),
        -- Raised by every change of an operation, never lowered. Marks outside the database repeat it.
        count INTEGER NOT NULL CHECK (count >= 0),
        -- A salvaged database may be older than what was sent: what is unfinished is read before it is sent.
        must_read INTEGER NOT NULL DEFAULT 0 CHECK (must_read IN (0, 1))
      ) STRICT;
      INSERT INTO till_history (only, till_id, count)
        SELECT 1, lower(hex(randomblob(16))), COALESCE(MAX(seq), 0) FROM operations;

      CREATE TRIGGER operations_counted_once AFTER INSERT ON operations BEGIN
        UPDATE till_history SET count = count + 1;
      END;
      CREATE TRIGGER operations_counted AFTER UPDATE OF state, lane, payload, picture ON operations BEGIN
        UPDATE till_history SET count = count + 1;
      END;

      -- Of what a person asked for (src/main/db/operations/operation-digest.ts).
      ALTER TABLE operations ADD COLUMN digest TEXT NOT NULL DEFAULT '';

      DROP TRIGGER operations_image_ended;
      CREATE TRIGGER operations_image_ended AFTER UPDATE OF state ON operations
        WHEN new.kind = 'image' AND new.state IN ('applied', 'discarded', 'adopted', 'refused') AND json_valid(new.payload)
        BEGIN
          UPDATE operations
          SET digest = 'none', payload = json_remove(
            json_set(new.payload, '$.draft.bytes', length(rtrim(new.payload ->> '$.draft.base64', '=')) * 3 / 4),
            '$.draft.base64'
          )
          WHERE seq = new.seq AND new.payload ->> '$.draft.base64' IS NOT NULL;
        END;

      -- A till also pauses when it finds its data older than its marks.
      CREATE TABLE outbox_pauses_with_more_reasons (
        only INTEGER PRIMARY KEY CHECK (only = 1),
        reason TEXT NOT NULL CHECK (reason IN ('sign-in', 'rights', 'manager', 'copied', 'put-back')),
        by_staff TEXT NOT NULL DEFAULT '',
        since_ms INTEGER NOT NULL
      ) STRICT;
      INSERT INTO outbox_pauses_with_more_reasons (only, reason, by_staff, since_ms)
        SELECT only, reason, by_staff, since_ms FROM outbox_pauses;
      DROP TABLE outbox_pauses;
      ALTER TABLE outbox_pauses_with_more_reasons RENAME TO outbox_pauses;
    `);
    renewAllDigests(db);
  },
};
