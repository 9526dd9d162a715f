import type { Source, SourceAccount } from '../org/sources.ts';
import type { Database } from './database.ts';
import { folded } from './folded.ts';

export type Profile = SourceAccount & {
  readonly id: number;
  readonly customerId: number;
  readonly firstName: string;
  readonly lastName: string;
  /** JSON. */
  readonly fields: string;
  readonly till: string;
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
};

export type NewProfile = Omit<Profile, 'id'>;

type Insert = NewProfile & { readonly foldedFirstName: string; readonly foldedLastName: string };

export function createProfilesStore(db: Database) {
  const insert = db.prepare<Insert>(`
    INSERT INTO profiles (
      customer_id, source, account_id, first_name, last_name, folded_first_name, folded_last_name,
      fields, till, created_at_ms, modified_at_ms
    )
    VALUES (
      @customerId, @source, @accountId, @firstName, @lastName, @foldedFirstName, @foldedLastName,
      @fields, @till, @createdAtMs, @modifiedAtMs
    )`);
  const select = db.prepare<{ customerId: number }, Profile>(`
    SELECT id, customer_id AS customerId, source, account_id AS accountId, first_name AS firstName,
      last_name AS lastName, fields, till, created_at_ms AS createdAtMs, modified_at_ms AS modifiedAtMs
    FROM profiles
    WHERE customer_id = @customerId
    ORDER BY id`);
  const exists = db
    .prepare<{ customerId: number; source: Source; accountId: string }, number>(`
    SELECT 1
    FROM profiles
    WHERE customer_id = @customerId AND source = @source AND account_id = @accountId`)
    .pluck();

  return {
    add: (profile: NewProfile): number => {
      const names = { foldedFirstName: folded(profile.firstName), foldedLastName: folded(profile.lastName) };
      return Number(insert.run({ ...profile, ...names }).lastInsertRowid);
    },
    ofCustomer: (customerId: number): readonly Profile[] => select.all({ customerId }),
    exists: (customerId: number, { source, accountId }: SourceAccount): boolean =>
      exists.get({ customerId, source, accountId }) !== undefined,
  };
}
