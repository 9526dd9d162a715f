import type { Merge } from '../customers/customers-store.ts';
import type { Database } from '../database.ts';

export type Points = {
  readonly customerId: number;
  readonly tier: number;
  readonly tierExpiresAtMs: number;
  readonly balance: number;
  readonly lifetime: number;
  readonly redeemed: number;
  readonly expired: number;
  readonly purchases: number;
  /** When the points given at the enrolment expire; `null` if nobody said. */
  readonly pointsExpireAtMs: number | null;
};

export function createPointsStore(db: Database) {
  const insert = db.prepare<Points>(`
    INSERT INTO points (
      customer_id, tier, tier_expires_at_ms, balance, lifetime, redeemed, expired, purchases, points_expire_at_ms
    )
    VALUES (
      @customerId, @tier, @tierExpiresAtMs, @balance, @lifetime, @redeemed, @expired, @purchases, @pointsExpireAtMs
    )
    ON CONFLICT DO NOTHING`);
  const select = db.prepare<{ customerId: number }, Points>(`
    SELECT customer_id AS customerId, tier, tier_expires_at_ms AS tierExpiresAtMs, balance, lifetime, redeemed,
      expired, purchases, points_expire_at_ms AS pointsExpireAtMs
    FROM points
    WHERE customer_id = @customerId`);
  const award = db.prepare<{ customerId: number; points: number }>(`
    UPDATE points
    SET balance = balance + @points, lifetime = lifetime + @points
    WHERE customer_id = @customerId`);
  const hand = db.prepare<Merge>(`
    UPDATE points
    SET customer_id = @survivorId
    WHERE customer_id = @victimId AND NOT EXISTS (
      SELECT 1
      FROM points
      WHERE customer_id = @survivorId
    )`);
  const join = db.prepare<Merge>(`
    UPDATE points
    SET balance = points.balance + victim.balance, lifetime = points.lifetime + victim.lifetime,
      redeemed = points.redeemed + victim.redeemed, expired = points.expired + victim.expired,
      purchases = points.purchases + victim.purchases, tier = MAX(points.tier, victim.tier),
      tier_expires_at_ms = MAX(points.tier_expires_at_ms, victim.tier_expires_at_ms)
    FROM points AS victim
    WHERE points.customer_id = @survivorId AND victim.customer_id = @victimId`);
  const remove = db.prepare<{ victimId: number }>(`
    DELETE FROM points
    WHERE customer_id = @victimId`);

  return {
    /** Opens the points of a customer who joins. If they joined before, their points stay as they are. */
    open: (points: Points): void => void insert.run(points),
    find: (customerId: number): Points | undefined => select.get({ customerId }),
    /** Adds the victim's points to those of the survivor, who keeps the higher tier. */
    merge: (between: Merge): void => {
      hand.run(between);
      join.run(between);
      remove.run({ victimId: between.victimId });
    },
    award: (customerId: number, points: number): void => void award.run({ customerId, points }),
  };
}
