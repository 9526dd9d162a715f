import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/env.ts';
import { behaviours } from './behaviours.ts';
import type { Meddling } from './meddling.ts';

/** Lets the next fault waiting for an operation befall it, before the sign-in is looked at. */
export function applyFaults({ faults, closing }: Meddling, route: string) {
  return createMiddleware<Env>(async (c, next) => {
    const fault = faults.take(route);
    if (!fault) return next();
    const answer = await behaviours[fault.kind]({ c, fault, route, closing, operate: next });
    if (!answer) return;
    // An answer that the operation has given is replaced, not added to.
    c.res = undefined;
    c.res = answer;
  });
}
