import { keyOf } from '#contract/rules/customer-key.ts';
import type { Desk } from './desk.ts';

/**
 * A customer keeps answering to every key they had: one born on this till to the local key after the service has given
 * an id, one who was merged with another to the id from before.
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
