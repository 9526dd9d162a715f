import type { ChangeType, RequestStatus } from '../../org/requests.ts';
import type { Source } from '../../org/sources.ts';
import { accountsOfCustomer } from '../accounts-of-customer.ts';
import type { Database } from '../database.ts';

/** A change somebody asked for, and what became of it. */
export type ChangeRequest = {
  readonly id: number;
  readonly customerId: number;
  readonly type: ChangeType;
  readonly status: RequestStatus;
  readonly source: Source;
  readonly accountId: string;
  /** Where it was asked for. */
  readonly till: string;
  /** Who decided; `null` while nobody has. */
  readonly adminId: number | null;
  readonly addedAtMs: number;
  readonly updatedAtMs: number;
  readonly reason: string;
  readonly comments: string;
  readonly transactionId: number | null;
  /** JSON: identifiers to add, and to remove. */
  readonly adds: string;
  readonly removes: string;
  readonly isOneStep: 0 | 1;
};

/** Points or a coupon given to make up for something. */
export type GoodwillRequest = {
  readonly id: number;
  readonly customerId: number;
  readonly programId: number;
  readonly type: 'POINTS' | 'COUPON';
  readonly status: RequestStatus;
  /** `null` unless the request was approved. */
  readonly approvedValue: string | null;
  readonly adminId: number;
  readonly addedAtMs: number;
  readonly updatedAtMs: number;
  readonly reason: string;
  readonly comments: string;
  readonly isOneStep: 0 | 1;
  readonly isAutoApproved: 0 | 1;
};

export function createRequestsStore(db: Database) {
  const insertChange = db.prepare<Omit<ChangeRequest, 'id'>>(`
    INSERT INTO change_requests (
      customer_id, type, status, source, account_id, till, admin_id, added_at_ms, updated_at_ms, reason, comments,
      transaction_id, adds, removes, is_one_step
    )
    VALUES (
      @customerId, @type, @status, @source, @accountId, @till, @adminId, @addedAtMs, @updatedAtMs, @reason, @comments,
      @transactionId, @adds, @removes, @isOneStep
    )`);
  const selectChanges = db.prepare<{ customerId: number }, ChangeRequest>(`
    SELECT id, customer_id AS customerId, type, status, source, account_id AS accountId, till, admin_id AS adminId,
      added_at_ms AS addedAtMs, updated_at_ms AS updatedAtMs, reason, comments, transaction_id AS transactionId, adds,
      removes, is_one_step AS isOneStep
    FROM change_requests
    WHERE customer_id IN (${accountsOfCustomer}
    )
    ORDER BY id DESC`);
  const insertGoodwill = db.prepare<Omit<GoodwillRequest, 'id'>>(`
    INSERT INTO goodwill_requests (
      customer_id, program_id, type, status, approved_value, admin_id, added_at_ms, updated_at_ms, reason, comments,
      is_one_step, is_auto_approved
    )
    VALUES (
      @customerId, @programId, @type, @status, @approvedValue, @adminId, @addedAtMs, @updatedAtMs, @reason, @comments,
      @isOneStep, @isAutoApproved
    )`);
  const selectGoodwill = db.prepare<{ customerId: number }, GoodwillRequest>(`
    SELECT id, customer_id AS customerId, program_id AS programId, type, status, approved_value AS approvedValue,
      admin_id AS adminId, added_at_ms AS addedAtMs, updated_at_ms AS updatedAtMs, reason, comments,
      is_one_step AS isOneStep, is_auto_approved AS isAutoApproved
    FROM goodwill_requests
    WHERE customer_id IN (${accountsOfCustomer}
    )
    ORDER BY id DESC`);

  return {
    addChange: (request: Omit<ChangeRequest, 'id'>): void => void insertChange.run(request),
    /** The latest first. */
    changes: (customerId: number): readonly ChangeRequest[] => selectChanges.all({ customerId }),
    addGoodwill: (request: Omit<GoodwillRequest, 'id'>): void => void insertGoodwill.run(request),
    /** The latest first. */
    goodwill: (customerId: number): readonly GoodwillRequest[] => selectGoodwill.all({ customerId }),
  };
}
