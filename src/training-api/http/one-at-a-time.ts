import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { readIdentifier } from '../org/identifiers.ts';
import type { Store } from '../store/store.ts';
import type { Env } from './env.ts';

/** Customers for whom a write is under way. */
export type WritesUnderWay = Set<number>;

/**
 * Notes a customer's write as under way, from its arrival until it is answered or given up, so that a second one is
 * refused (521). The second one finds `isBusy` set. It still signs in and meets faults of its own first.
 */
export function noteWrite(underWay: WritesUnderWay, store: Store) {
  return createMiddleware<Env>(async (c, next) => {
    const customerId = customerOf(c, store);
    if (customerId === undefined) return next();
    if (underWay.has(customerId)) {
      c.set('isBusy', true);
      return next();
    }
    underWay.add(customerId);
    try {
      await next();
    } finally {
      underWay.delete(customerId);
    }
  });
}

/** The customer of the path, or the customer with the identifier of the query. A registration has neither. */
function customerOf(c: Context<Env>, store: Store): number | undefined {
  const id = c.req.param('customerId');
  if (id !== undefined) return Number(id);
  const { identifierName, identifierValue } = c.req.query();
  if (identifierName === 'id') return Number(identifierValue);
  const identifier = readIdentifier(identifierName ?? '', identifierValue ?? '');
  return identifier.ok ? store.identifiers.holders(identifier.value)[0] : undefined;
}
