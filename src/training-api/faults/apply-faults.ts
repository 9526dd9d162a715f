import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/env.ts';
import { behaviours } from './behaviours.ts';
import type { Meddling } from './meddling.ts';

/** If a fault waits for this operation, it strikes now, before the sign-in is checked. */
export function applyFaults({ faults, closing }: Meddling, route: string) {
  return createMiddleware<Env>(async (c, next) => {
    const fault = faults.take(route);
    if (!fault) return next();
    const answer = await behaviours[fault.kind]({ c, fault, route, closing, operate: next });
    if (!answer) return;
    // Clears the operation's answer, because the fault's answer replaces it and must not be added to it.
    c.res = undefined;
    c.res = answer;
  });
}
