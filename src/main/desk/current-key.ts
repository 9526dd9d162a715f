import { keyOf } from '../directory/directory-store.ts';
import type { Desk } from './desk.ts';

/** A customer born on this till keeps answering to the local key after the service has given an id. */
export function currentKey(key: string, { outbox }: Pick<Desk, 'outbox'>): string {
  const customerId = key.startsWith('n') ? outbox.store.customerIdOf(key) : null;
  return customerId === null ? key : keyOf(customerId);
}
