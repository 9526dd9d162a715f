import type { Migration } from '../migrate.ts';

/**
 * A customer's image lives only as long as the till's copy of the customer. An image that was sent or given up leaves
 * no bytes in the outbox.
 */
export const customerImages: Migration = {
  version: 6,
  name: 'customer-images',
  up: (db) =>
    db.exec(`
      CREATE TABLE customer_images (
        key TEXT NOT NULL PRIMARY KEY REFERENCES customers (key) ON DELETE CASCADE,
        -- Which of the service's images it is; empty for one that this till has set and not read since.
        version TEXT NOT NULL,
        media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
        bytes BLOB NOT NULL CHECK (length(bytes) > 0),
        fetched_at_ms INTEGER NOT NULL
      ) STRICT;

      CREATE INDEX customer_images_by_age ON customer_images (fetched_at_ms);

      CREATE TRIGGER operations_image_ended AFTER UPDATE OF state ON operations
        WHEN new.kind = 'image' AND new.state IN ('applied', 'discarded', 'adopted') AND json_valid(new.payload)
        BEGIN
          UPDATE operations
          SET payload = json_remove(
            json_set(new.payload, '$.draft.bytes', length(rtrim(new.payload ->> '$.draft.base64', '=')) * 3 / 4),
            '$.draft.base64'
          )
          WHERE seq = new.seq AND new.payload ->> '$.draft.base64' IS NOT NULL;
        END;

      UPDATE operations
      SET payload = json_remove(
        json_set(payload, '$.draft.bytes', length(rtrim(payload ->> '$.draft.base64', '=')) * 3 / 4),
        '$.draft.base64'
      )
      WHERE kind = 'image' AND state IN ('applied', 'discarded', 'adopted') AND json_valid(payload)
        AND payload ->> '$.draft.base64' IS NOT NULL;
    `),
};
