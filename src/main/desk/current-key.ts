import { keyOf } from '#contract/rules/customer-key.ts';
import type { Desk } from './desk.ts';

/**
 * The key of a customer now. A customer still answers to every key they had before: the local key, if they were born on
 * this till, and the id from before a merge.
 */
export function currentKey(key: string, { outbox }: Pick<Desk, 'outbox'>): string {
  const passed = new Set<string>();
  let current = key;
  while (!passed.has(current)) {
    passed.add(current);
    const customerId = outbox.store.customerIdOf(current);
    if (customerId !== null) current = keyOf(customerId);
  }
  return current;
}
