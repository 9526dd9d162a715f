import { accountsOfCustomer } from '../accounts-of-customer.ts';
import type { Database } from '../database.ts';

/** Points that one customer gave to another. */
export type PointsTransfer = {
  readonly id: number;
  readonly fromId: number;
  readonly toId: number;
  readonly programId: number;
  readonly points: number;
  readonly notes: string;
  readonly atMs: number;
};

export function createTransfersStore(db: Database) {
  const insert = db.prepare<Omit<PointsTransfer, 'id'>>(`
    INSERT INTO points_transfers (from_id, to_id, program_id, points, notes, at_ms)
    VALUES (@fromId, @toId, @programId, @points, @notes, @atMs)`);
  const select = db.prepare<{ customerId: number }, PointsTransfer & { readonly isGiven: 0 | 1 }>(`
    SELECT id, from_id AS fromId, to_id AS toId, program_id AS programId, points, notes, at_ms AS atMs,
      from_id IN (${accountsOfCustomer}
    ) AS isGiven
    FROM points_transfers
    WHERE from_id IN (${accountsOfCustomer}
    )
      OR to_id IN (${accountsOfCustomer}
    )
    ORDER BY at_ms DESC, id DESC`);

  return {
    add: (transfer: Omit<PointsTransfer, 'id'>): void => void insert.run(transfer),
    /** Transfers given and received, the latest first; `isGiven` tells which. */
    ofCustomer: (customerId: number) => select.all({ customerId }),
  };
}
