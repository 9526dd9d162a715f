import type { Database } from './database.ts';

export type Points = {
  readonly customerId: number;
  readonly tier: number;
  readonly tierExpiresAtMs: number;
  readonly balance: number;
  readonly lifetime: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly purchases: number;
};

export function createPointsStore(db: Database) {
  const insert = db.prepare<Points>(`
    INSERT INTO points (customer_id, tier, tier_expires_at_ms, balance, lifetime, redeemed, expired, purchases)
    VALUES (@customerId, @tier, @tierExpiresAtMs, @balance, @lifetime, @redeemed, @expired, @purchases)
    ON CONFLICT DO NOTHING`);
  const select = db.prepare<{ customerId: number }, Points>(`
    SELECT customer_id AS customerId, tier, tier_expires_at_ms AS tierExpiresAtMs, balance, lifetime, redeemed,
      expired, purchases
    FROM points
    WHERE customer_id = @customerId`);
  const award = db.prepare<{ customerId: number; points: number }>(`
    UPDATE points
    SET balance = balance + @points, lifetime = lifetime + @points
    WHERE customer_id = @customerId`);

  return {
    /** Opens the points of a customer who joins; those of one who has joined before stay as they are. */
    open: (points: Points): void => void insert.run(points),
    find: (customerId: number): Points | undefined => select.get({ customerId }),
    award: (customerId: number, points: number): void => void award.run({ customerId, points }),
  };
}
