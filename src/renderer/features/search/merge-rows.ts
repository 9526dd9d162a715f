import type { CustomerRow } from '#contract/customer.ts';
import { keyOf } from '#contract/rules/customer-key.ts';

/**
 * The till's rows and the service's as one list in which nothing moves under the finger.
 *
 * The till's rows keep their places and are filled in with what the service said; rows only the service knows follow.
 * What the till holds unsent stays on the row, whoever filled it in.
 */
export function mergeRows(till: readonly CustomerRow[], service: readonly CustomerRow[]): readonly CustomerRow[] {
  const fresh = new Map(service.map((row) => [identityOf(row), row]));
  const known = new Set(till.map(identityOf));
  const filledIn = till.map((row) => {
    const answered = fresh.get(identityOf(row));
    return answered ? { ...answered, key: row.key, pending: row.pending ?? answered.pending } : row;
  });
  const added = [...fresh].flatMap(([identity, row]) => (known.has(identity) ? [] : [row]));
  return [...filledIn, ...added];
}

function identityOf({ customerId, key }: CustomerRow): string {
  return customerId === null ? key : keyOf(customerId);
}
