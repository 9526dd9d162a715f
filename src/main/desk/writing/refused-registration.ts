import { bornHereId } from '#contract/rules/customer-key.ts';
import { isRefusedLive } from '../../outbox/operation.ts';
import type { Desk } from '../desk.ts';

/**
 * Does this customer exist only by a registration that was refused while its person waited? Then there is nobody to do
 * anything to, until the registration is corrected.
 *
 * @param key the customer's key now
 */
export function isRefusedRegistration(key: string, { outbox }: Pick<Desk, 'outbox'>): boolean {
  const id = bornHereId(key);
  const operation = id === null ? null : outbox.store.find(id);
  if (!operation) return false;
  return operation.state === 'refused' || isRefusedLive(operation, outbox.attempts.of(operation.id));
}
