import type { KeptCustomer, SeenCustomer } from '../../directory/directory-store.ts';
import type { Desk } from '../desk.ts';

/**
 * Keeps what the service told about customers. While the disk is in trouble, it is only shown, because reading goes on.
 *
 * Nothing is kept then: on a full disk, the room that is left is for the queue.
 */
export function keepOrShow(customers: readonly SeenCustomer[], desk: Desk): readonly KeptCustomer[] {
  const { directory, storage, transaction } = desk;
  const kept = storage.attempt(() => transaction(() => customers.map(directory.keep)));
  return kept ?? customers.map(directory.seen);
}
