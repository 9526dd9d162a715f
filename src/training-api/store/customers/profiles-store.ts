import type { SourceAccount } from '../../org/sources.ts';
import type { Merge } from './customers-store.ts';
import type { Database } from '../database.ts';
import { folded } from '../folded.ts';

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

export type ProfileUpdate = Pick<Profile, 'id' | 'firstName' | 'lastName' | 'fields' | 'modifiedAtMs'>;

type FoldedNames = { readonly foldedFirstName: string; readonly foldedLastName: string };

export function createProfilesStore(db: Database) {
  const insert = db.prepare<NewProfile & FoldedNames>(`
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
  const update = db.prepare<ProfileUpdate & FoldedNames>(`
    UPDATE profiles
    SET first_name = @firstName, last_name = @lastName, folded_first_name = @foldedFirstName,
      folded_last_name = @foldedLastName, fields = @fields, modified_at_ms = @modifiedAtMs
    WHERE id = @id`);
  const move = db.prepare<Merge>(`
    UPDATE profiles
    SET customer_id = @survivorId
    WHERE customer_id = @victimId`);
  const ofCustomer = (customerId: number): readonly Profile[] => select.all({ customerId });

  return {
    add: (profile: NewProfile): number => Number(insert.run({ ...profile, ...foldedNames(profile) }).lastInsertRowid),
    ofCustomer,
    find: (customerId: number, place: SourceAccount): Profile | undefined =>
      ofCustomer(customerId).find(({ source, accountId }) => source === place.source && accountId === place.accountId),
    update: ({ id, firstName, lastName, fields, modifiedAtMs }: ProfileUpdate): void =>
      void update.run({ id, firstName, lastName, fields, modifiedAtMs, ...foldedNames({ firstName, lastName }) }),
    move: (between: Merge): void => void move.run(between),
  };
}

function foldedNames({ firstName, lastName }: Pick<Profile, 'firstName' | 'lastName'>): FoldedNames {
  return { foldedFirstName: folded(firstName), foldedLastName: folded(lastName) };
}
