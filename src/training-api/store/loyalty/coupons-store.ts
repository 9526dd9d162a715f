import crypto from 'node:crypto';
import type { Merge } from '../customers/customers-store.ts';
import type { Database } from '../database.ts';

export type Coupon = {
  readonly id: number;
  readonly customerId: number;
  readonly seriesId: number;
  readonly code: string;
  /** The store's code. */
  readonly issuedAt: string;
  readonly issuedAtMs: number;
  readonly validTillMs: number;
  readonly redeemedAtMs: number | null;
};

/** How much a series has been used, by everybody. */
export type SeriesUse = {
  readonly issued: number;
  readonly redeemed: number;
  /** `null` if none was redeemed. */
  readonly lastUsedAtMs: number | null;
};

export function createCouponsStore(db: Database) {
  const insert = db.prepare<Omit<Coupon, 'id'> & { id: number }>(`
    INSERT INTO coupons (id, customer_id, series_id, code, issued_at, issued_at_ms, valid_till_ms, redeemed_at_ms)
    VALUES (@id, @customerId, @seriesId, @code, @issuedAt, @issuedAtMs, @validTillMs, @redeemedAtMs)`);
  const nextId = db.prepare<[], number>('SELECT COALESCE(MAX(id), 9310000) + 1 FROM coupons').pluck();
  const select = db.prepare<{ customerId: number }, Coupon>(`
    SELECT id, customer_id AS customerId, series_id AS seriesId, code, issued_at AS issuedAt,
      issued_at_ms AS issuedAtMs, valid_till_ms AS validTillMs, redeemed_at_ms AS redeemedAtMs
    FROM coupons
    WHERE customer_id = @customerId
    ORDER BY issued_at_ms DESC, id DESC`);
  const move = db.prepare<Merge>(`
    UPDATE coupons
    SET customer_id = @survivorId
    WHERE customer_id = @victimId`);
  const use = db.prepare<{ seriesId: number }, SeriesUse>(`
    SELECT COUNT(*) AS issued, COUNT(redeemed_at_ms) AS redeemed, MAX(redeemed_at_ms) AS lastUsedAtMs
    FROM coupons
    WHERE series_id = @seriesId`);

  return {
    issue: (coupon: Omit<Coupon, 'id' | 'code'>): Coupon => {
      const id = nextId.get() ?? 0;
      const issued = { ...coupon, id, code: codeOf(id) };
      insert.run(issued);
      return issued;
    },
    /** The latest first. */
    ofCustomer: (customerId: number): readonly Coupon[] => select.all({ customerId }),
    move: (between: Merge): void => void move.run(between),
    useOf: (seriesId: number): SeriesUse => use.get({ seriesId }) ?? { issued: 0, redeemed: 0, lastUsedAtMs: null },
  };
}

/** Eight letters and digits that are hard to misread. They look random, but are the same for the same seed. */
function codeOf(id: number): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const bytes = crypto.createHash('sha256').update(`coupon ${id}`).digest().subarray(0, 8);
  return [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
}
