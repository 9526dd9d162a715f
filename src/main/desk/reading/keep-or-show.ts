import type { KeptCustomer, SeenCustomer } from '../../directory/directory-store.ts';
import type { Desk } from '../desk.ts';

/**
 * Keeps what the service told about customers. While the disk is in trouble, it is only shown, because reading goes on.
 *
 * Nothing is kept then: on a full disk, the room that is left is for the queue.
 */
export function keepOrShow(customers: readonly SeenCustomer[], desk: Desk): readonly KeptCustomer[] {
  const { directory, storage, transaction } = desk;
  const shown = () => customers.map(directory.seen);
  if (storage.trouble !== null) return shown();
  try {
    return transaction(() => customers.map(directory.keep));
  } catch (cause) {
    if (storage.note(cause) === null) throw cause;
    return shown();
  }
}

/** A customer who is opened is kept for longer. It is not worth a word when the disk does not let it be noted. */
export function keepForLonger(key: string, { directory, storage }: Desk): void {
  if (storage.trouble !== null) return;
  try {
    directory.touch(key);
  } catch (cause) {
    if (storage.note(cause) === null) throw cause;
  }
}
