import { accountsOfCustomer } from '../accounts-of-customer.ts';
import type { Database } from '../database.ts';
import type { Points } from './points-store.ts';

/**
 * Points and tier in one of the company's further loyalty programs. Those of the first program are in the points store.
 */
export type ProgramPoints = Omit<Points, 'pointsExpireAtMs'> & { readonly programId: number };

export type PartnerMembership = {
  readonly partnerProgramId: number;
  readonly membershipId: string;
  /** Both `null` in a partner program without tiers. */
  readonly tier: number | null;
  readonly tierExpiresAtMs: number | null;
};

export type PromotionalPoints = {
  readonly programId: number;
  readonly kind: 'customer' | 'transaction' | 'lineitem';
  readonly promotionName: string;
  readonly promotionSource: string;
  readonly points: number;
  /** The store's code. */
  readonly issuedAt: string;
  readonly issuedAtMs: number;
  readonly expiresAtMs: number;
};

type Of<T> = T & { readonly customerId: number };

export function createProgramsStore(db: Database) {
  const insertPoints = db.prepare<ProgramPoints>(`
    INSERT INTO further_points (
      customer_id, program_id, tier, tier_expires_at_ms, balance, lifetime, redeemed, expired, purchases
    )
    VALUES (
      @customerId, @programId, @tier, @tierExpiresAtMs, @balance, @lifetime, @redeemed, @expired, @purchases
    )`);
  const selectPoints = db.prepare<{ customerId: number }, ProgramPoints>(`
    SELECT @customerId AS customerId, program_id AS programId, MAX(tier) AS tier,
      MAX(tier_expires_at_ms) AS tierExpiresAtMs, SUM(balance) AS balance, SUM(lifetime) AS lifetime,
      SUM(redeemed) AS redeemed, SUM(expired) AS expired, SUM(purchases) AS purchases
    FROM further_points
    WHERE customer_id IN (${accountsOfCustomer}
    )
    GROUP BY program_id
    ORDER BY program_id`);
  const insertMembership = db.prepare<Of<PartnerMembership>>(`
    INSERT INTO partner_memberships (customer_id, partner_program_id, membership_id, tier, tier_expires_at_ms)
    VALUES (@customerId, @partnerProgramId, @membershipId, @tier, @tierExpiresAtMs)`);
  const selectMemberships = db.prepare<{ customerId: number }, PartnerMembership>(`
    SELECT partner_program_id AS partnerProgramId, membership_id AS membershipId, tier,
      tier_expires_at_ms AS tierExpiresAtMs
    FROM partner_memberships
    WHERE customer_id IN (${accountsOfCustomer}
    )
    ORDER BY partner_program_id`);
  const insertPromotional = db.prepare<Of<PromotionalPoints>>(`
    INSERT INTO promotional_points (
      customer_id, program_id, kind, promotion_name, promotion_source, points, issued_at, issued_at_ms, expires_at_ms
    )
    VALUES (
      @customerId, @programId, @kind, @promotionName, @promotionSource, @points, @issuedAt, @issuedAtMs, @expiresAtMs
    )`);
  const selectPromotional = db.prepare<{ customerId: number }, PromotionalPoints>(`
    SELECT program_id AS programId, kind, promotion_name AS promotionName, promotion_source AS promotionSource, points,
      issued_at AS issuedAt, issued_at_ms AS issuedAtMs, expires_at_ms AS expiresAtMs
    FROM promotional_points
    WHERE customer_id IN (${accountsOfCustomer}
    )
    ORDER BY issued_at_ms DESC, id DESC`);

  return {
    join: (points: ProgramPoints): void => void insertPoints.run(points),
    /** Adds up the points of merged accounts and takes the highest tier. */
    furtherPoints: (customerId: number): readonly ProgramPoints[] => selectPoints.all({ customerId }),
    addMembership: (customerId: number, membership: PartnerMembership): void =>
      void insertMembership.run({ ...membership, customerId }),
    memberships: (customerId: number): readonly PartnerMembership[] => selectMemberships.all({ customerId }),
    addPromotional: (customerId: number, points: PromotionalPoints): void =>
      void insertPromotional.run({ ...points, customerId }),
    /** The latest first. */
    promotional: (customerId: number): readonly PromotionalPoints[] => selectPromotional.all({ customerId }),
  };
}
