import type { SourceAccount } from '../../org/sources.ts';
import type { Database } from '../database.ts';
import { folded } from '../folded.ts';

/** A name or identifier that starts with the text asked for. */
export type Match = SourceAccount & {
  readonly customerId: number;
  readonly idType: string;
  readonly idValue: string;
};

export function createSearchStore(db: Database) {
  const select = db.prepare<{ from: string; to: string }, Match>(`
    SELECT customer_id AS customerId, 'firstName' AS idType, first_name AS idValue, source, account_id AS accountId
    FROM profiles
    WHERE folded_first_name >= @from AND folded_first_name < @to
    UNION ALL
    SELECT customer_id, 'lastName', last_name, source, account_id
    FROM profiles
    WHERE folded_last_name >= @from AND folded_last_name < @to
    UNION ALL
    SELECT customer_id, type, value, identifiers.source, identifiers.account_id
    FROM identifiers
    JOIN profiles ON profiles.id = profile_id
    WHERE folded_value >= @from AND folded_value < @to`);

  return {
    /**
     * Looks in every source. A prefix is a range of the index: from itself to itself with the last character there is.
     */
    startingWith: (text: string): readonly Match[] => {
      const from = folded(text);
      return from === '' ? [] : select.all({ from, to: `${from}\u{10ffff}` });
    },
  };
}
