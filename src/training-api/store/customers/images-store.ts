import { accountsOfCustomer } from '../accounts-of-customer.ts';
import type { Database } from '../database.ts';

/** One version of a customer's image. */
export type Image = {
  readonly customerId: number;
  /** The same for every version. */
  readonly fileHandle: string;
  /** A name of this version that cannot be guessed. */
  readonly token: string;
  readonly version: number;
  /** A media type. */
  readonly type: string;
  readonly atMs: number;
};

export function createImagesStore(db: Database) {
  const insert = db.prepare<Image & { bytes: Buffer }>(`
    INSERT INTO images (customer_id, file_handle, token, version, type, bytes, at_ms)
    VALUES (@customerId, @fileHandle, @token, @version, @type, @bytes, @atMs)`);
  const latest = db.prepare<{ customerId: number }, Image>(`
    SELECT customer_id AS customerId, file_handle AS fileHandle, token, version, type, at_ms AS atMs
    FROM images
    WHERE customer_id IN (${accountsOfCustomer}
    )
    ORDER BY customer_id = @customerId DESC, version DESC
    LIMIT 1`);
  const bytes = db.prepare<{ token: string }, { readonly type: string; readonly bytes: Buffer }>(`
    SELECT type, bytes
    FROM images
    WHERE token = @token`);

  return {
    add: (image: Image & { readonly bytes: Buffer }): void => void insert.run(image),
    /** A customer's own image comes before that of an account that was merged into it. */
    latest: (customerId: number): Image | undefined => latest.get({ customerId }),
    read: (token: string): { readonly type: string; readonly bytes: Buffer } | undefined => bytes.get({ token }),
  };
}
