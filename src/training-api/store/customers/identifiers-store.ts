import type { Identifier } from '../../org/identifiers.ts';
import type { Source, SourceAccount } from '../../org/sources.ts';
import type { Database } from '../database.ts';
import { folded } from '../folded.ts';

export type HeldIdentifier = Identifier & SourceAccount & { readonly profileId: number };

type Insert = HeldIdentifier & { readonly foldedValue: string };
type Where = { readonly source: Source; readonly accountId: string; readonly type: string; readonly value: string };

export function createIdentifiersStore(db: Database) {
  const insert = db.prepare<Insert>(`
    INSERT INTO identifiers (profile_id, source, account_id, type, value, folded_value)
    VALUES (@profileId, @source, @accountId, @type, @value, @foldedValue)`);
  const select = db.prepare<{ customerId: number }, HeldIdentifier>(`
    SELECT profile_id AS profileId, identifiers.source, identifiers.account_id AS accountId, type, value
    FROM identifiers
    JOIN profiles ON profiles.id = profile_id
    WHERE customer_id = @customerId
    ORDER BY identifiers.id`);
  const holder = db
    .prepare<Where, number>(`
    SELECT customer_id
    FROM identifiers
    JOIN profiles ON profiles.id = profile_id
    WHERE identifiers.source = @source AND identifiers.account_id = @accountId AND type = @type AND value = @value`)
    .pluck();
  const holders = db
    .prepare<{ type: string; value: string }, number>(`
    SELECT DISTINCT customer_id
    FROM identifiers
    JOIN profiles ON profiles.id = profile_id
    WHERE type = @type AND value = @value
    ORDER BY customer_id`)
    .pluck();
  const remove = db.prepare<Where>(`
    DELETE FROM identifiers
    WHERE source = @source AND account_id = @accountId AND type = @type AND value = @value`);

  return {
    add: (identifier: HeldIdentifier): void =>
      void insert.run({ ...identifier, foldedValue: folded(identifier.value) }),
    ofCustomer: (customerId: number): readonly HeldIdentifier[] => select.all({ customerId }),
    /** The customer who has it in this source account. There is at most one. */
    holderIn: ({ source, accountId }: SourceAccount, { type, value }: Identifier): number | undefined =>
      holder.get({ source, accountId, type, value }),
    remove: ({ source, accountId }: SourceAccount, { type, value }: Identifier): void =>
      void remove.run({ source, accountId, type, value }),
    /** Every customer who has it in any source. */
    holders: ({ type, value }: Identifier): readonly number[] => holders.all({ type, value }),
  };
}
