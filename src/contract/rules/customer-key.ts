import { z } from 'zod';

/**
 * The till's own name for a customer. It is also the name of the lane in which all work on the customer stands.
 *
 * `c` and the service's id, once there is one. `n` and a UUID for a customer who was born on this till and whom the
 * service has not named yet. An `n` key still works after the service has given an id. No other file spells a key.
 */
export const customerKey = z.string().regex(/^(c\d{1,16}|n[0-9a-f-]{36})$/);

/** Matches every key of a customer whom the service knows, as `GLOB` of SQLite. */
export const knownKeys = 'c[0-9]*';

/** The key of a customer whom the service knows. */
export function keyOf(customerId: number): string {
  return `c${customerId}`;
}

/** The key of a customer who is born on this till by an operation. @param operationId a UUID */
export function keyOfBornHere(operationId: string): string {
  return `n${operationId}`;
}

/** The operation that bears the customer of this key; `null` for a customer whom the service knows. */
export function bornHereId(key: string): string | null {
  return key.startsWith('n') ? key.slice(1) : null;
}

/** The service's id behind a key; `null` for a customer whom the service has not named yet. */
export function customerIdOf(key: string): number | null {
  return /^c\d+$/.test(key) ? Number(key.slice(1)) : null;
}
