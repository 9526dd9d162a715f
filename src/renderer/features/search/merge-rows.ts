import type { CustomerRow } from '#contract/customer.ts';
import { keyOf } from '#contract/rules/customer-key.ts';

/**
 * Joins the till's rows and the service's rows into one list, in which nothing moves under the finger.
 *
 * The till's rows keep their places and are filled in with the service's answer. Rows that only the service knows
 * follow. The till's unsent work stays on a row, whoever filled the row in.
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
