import type { Database } from '../database.ts';

export type LoyaltyType = 'loyalty' | 'non_loyalty';

export type Customer = {
  readonly id: number;
  readonly loyaltyType: LoyaltyType;
  readonly isFraud: 0 | 1;
  /** The survivor, if this customer was merged away. */
  readonly mergedInto: number | null;
  readonly till: string;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
  /** JSON. */
  readonly extendedFields: string;
  readonly referralCode: string;
  readonly statusLabel: string;
};

export type NewCustomer = Omit<Customer, 'id' | 'isFraud' | 'mergedInto' | 'statusLabel'>;

export type CustomerUpdate = Pick<Customer, 'id' | 'extendedFields' | 'referralCode' | 'modifiedAtMs'>;

/** The customer who is merged away, and the one who stays. */
export type Merge = { readonly victimId: number; readonly survivorId: number };

export type StatusChange = {
  readonly id: number;
  readonly label: string;
  readonly reason: string;
  readonly sinceMs: number;
  readonly atMs: number;
};

export function createCustomersStore(db: Database) {
  // Ids leave gaps, so that nobody can rely on guessing the next one.
  const insert = db.prepare<NewCustomer>(`
    INSERT INTO customers (
      id, loyalty_type, till, created_at_ms, modified_at_ms, extended_fields, referral_code
    )
    VALUES (
      (SELECT COALESCE(MAX(id), 48210300) + 7 FROM customers),
      @loyaltyType, @till, @createdAtMs, @modifiedAtMs, @extendedFields, @referralCode
    )`);
  const select = db.prepare<{ id: number }, Customer>(`
    SELECT id, loyalty_type AS loyaltyType, is_fraud AS isFraud, merged_into AS mergedInto, till,
      created_at_ms AS createdAtMs, modified_at_ms AS modifiedAtMs, extended_fields AS extendedFields,
      referral_code AS referralCode, status_label AS statusLabel
    FROM customers
    WHERE id = @id`);
  const raise = db.prepare<{ id: number; atMs: number }>(`
    UPDATE customers
    SET loyalty_type = 'loyalty', modified_at_ms = @atMs
    WHERE id = @id`);
  const fraud = db.prepare<{ id: number }>(`
    UPDATE customers
    SET is_fraud = 1
    WHERE id = @id`);
  // Customers who were merged into the victim before follow it, so that each of them names the last survivor.
  const merge = db.prepare<Merge & { atMs: number }>(`
    UPDATE customers
    SET merged_into = @survivorId, modified_at_ms = @atMs
    WHERE id = @victimId OR merged_into = @victimId`);
  const update = db.prepare<CustomerUpdate>(`
    UPDATE customers
    SET extended_fields = @extendedFields, referral_code = @referralCode, modified_at_ms = @modifiedAtMs
    WHERE id = @id`);
  const touch = db.prepare<{ id: number; atMs: number }>(`
    UPDATE customers
    SET modified_at_ms = @atMs
    WHERE id = @id`);
  const status = db.prepare<StatusChange>(`
    UPDATE customers
    SET status_label = @label, status_reason = @reason, status_since_ms = @sinceMs, modified_at_ms = @atMs
    WHERE id = @id`);
  const oldest = db.prepare<{ count: number }, Pick<Customer, 'id' | 'loyaltyType'>>(`
    SELECT id, loyalty_type AS loyaltyType
    FROM customers
    WHERE merged_into IS NULL
    ORDER BY id
    LIMIT @count`);
  const count = db.prepare<[], number>('SELECT COUNT(*) FROM customers').pluck();

  return {
    add: (customer: NewCustomer): number => Number(insert.run(customer).lastInsertRowid),
    find: (id: number): Customer | undefined => select.get({ id }),
    /** A loyalty type only goes up. */
    raiseToLoyalty: (id: number, atMs: number): void => void raise.run({ id, atMs }),
    markAsFraud: (id: number): void => void fraud.run({ id }),
    markAsMerged: (merged: Merge & { readonly atMs: number }): void => void merge.run(merged),
    update: ({ id, extendedFields, referralCode, modifiedAtMs }: CustomerUpdate): void =>
      void update.run({ id, extendedFields, referralCode, modifiedAtMs }),
    touch: (id: number, atMs: number): void => void touch.run({ id, atMs }),
    setStatus: (change: StatusChange): void => void status.run(change),
    /** In the order they were registered, without those who were merged away. */
    oldest: (limit: number) => oldest.all({ count: limit }),
    count: (): number => count.get() ?? 0,
  };
}
