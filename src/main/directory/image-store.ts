import type { Database } from '../db/database.ts';

/** A customer's image as the till keeps it. */
export type KeptImage = {
  /** Tells the service's images apart. Empty for an image that this till has set and not read since. */
  readonly version: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly bytes: Uint8Array;
  /** When the service last told it or took it, in epoch milliseconds. */
  readonly fetchedAtMs: number;
};

/** The till's copies of customers' images. When a customer is forgotten, the image goes too. */
export type ImageStore = {
  /** Keeps an image only if the till knows the customer. */
  readonly keep: (key: string, image: KeptImage) => void;
  readonly find: (key: string) => KeptImage | null;
  readonly forget: (key: string) => void;
};

type Row = {
  readonly version: string;
  readonly media_type: KeptImage['mediaType'];
  readonly bytes: Buffer;
  readonly fetched_at_ms: number;
};

/** @param atMost how many images are kept: those read last. The others are read again when somebody asks for them */
export function createImageStore(db: Database, atMost = 500): ImageStore {
  const upsert = db.prepare(`
    INSERT INTO customer_images (key, version, media_type, bytes, fetched_at_ms)
    SELECT key, @version, @mediaType, @bytes, @fetchedAtMs
    FROM customers
    WHERE key = @key
    ON CONFLICT (key) DO UPDATE SET
      version = excluded.version, media_type = excluded.media_type, bytes = excluded.bytes,
      fetched_at_ms = excluded.fetched_at_ms`);
  const drop = db.prepare(`
    DELETE FROM customer_images
    WHERE key IN (
      SELECT key
      FROM customer_images
      ORDER BY fetched_at_ms DESC
      LIMIT -1 OFFSET @atMost
    )`);
  const byKey = db.prepare('SELECT version, media_type, bytes, fetched_at_ms FROM customer_images WHERE key = @key');
  const remove = db.prepare('DELETE FROM customer_images WHERE key = @key');

  return {
    keep: db.transaction((key: string, { version, mediaType, bytes, fetchedAtMs }: KeptImage) => {
      upsert.run({ key, version, mediaType, bytes, fetchedAtMs });
      drop.run({ atMost });
    }),
    find: (key) => {
      const row = byKey.get({ key }) as Row | undefined;
      if (row === undefined) return null;
      return { version: row.version, mediaType: row.media_type, bytes: row.bytes, fetchedAtMs: row.fetched_at_ms };
    },
    forget: (key) => {
      remove.run({ key });
    },
  };
}
