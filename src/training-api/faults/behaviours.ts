import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { readBytes } from '../http/body.ts';
import type { Env } from '../http/env.ts';
import { respond } from '../http/respond.ts';
import { proxyPage } from './proxy-page.ts';
import { duplicateAnswer } from './duplicate-answer.ts';
import type { Fault, FaultKind } from './fault.ts';
import { statusAnswer } from './status-answer.ts';

export type Exchange = {
  readonly c: Context<Env>;
  readonly fault: Fault;
  /** The route of the operation, even if the fault is for any route. */
  readonly route: string;
  readonly closing: AbortSignal;
  /** Runs the operation and its commit. Its answer is then in `c.res`. */
  readonly operate: () => Promise<void>;
};

/** Gives the answer to send in place of the operation's answer, if there is one. */
type Behaviour = (exchange: Exchange) => Promise<Response | undefined>;

/** What each fault does. The operations know nothing of this. */
export const behaviours: Readonly<Record<FaultKind, Behaviour>> = {
  slow: async (exchange) => {
    if (!(await pause(exchange))) return reset(exchange.c);
    await exchange.operate();
    return undefined;
  },
  'slow-after-commit': async (exchange) => {
    await exchange.operate();
    return (await pause(exchange)) ? undefined : reset(exchange.c);
  },
  refuse: async ({ c }) => reset(c),
  'reset-before-commit': async ({ c }) => {
    await readBytes(c);
    return reset(c);
  },
  'reset-after-commit': async ({ c, operate }) => {
    await operate();
    return reset(c);
  },
  'cut-body': async ({ c, operate }) => {
    await operate();
    return sendHalf(c);
  },
  hang: async ({ c }) => {
    await readBytes(c);
    return untilGone(c);
  },
  'hang-after-commit': async ({ c, operate }) => {
    await operate();
    return untilGone(c);
  },
  status: async ({ c, fault }) => {
    await readBytes(c);
    return respond(c, statusAnswer(fault));
  },
  garbage: async ({ c }) => {
    await readBytes(c);
    return respond(c, { status: 200, ...proxyPage });
  },
  'garbage-after-commit': async ({ c, operate }) => {
    await operate();
    return respond(c, { status: 200, ...proxyPage });
  },
  'duplicate-answer': async ({ c, fault, route, operate }) => {
    await operate();
    return c.res.ok && c.req.method !== 'GET' ? duplicateAnswer(c, fault, route) : undefined;
  },
};

/** Lets the fault's time pass; `false` if the service closes meanwhile. */
function pause({ fault, closing }: Exchange): Promise<boolean> {
  return delay(fault.delayMs, true, { signal: closing }).catch(() => false);
}

/** Sends RST, not FIN. The other side sees `ECONNRESET` and cannot tell what was read. */
function reset(c: Context<Env>): Response {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** Sends headers with the whole length and half of the body, then ends the connection. */
async function sendHalf(c: Context<Env>): Promise<Response> {
  const { outgoing, incoming } = c.env;
  const body = Buffer.from(await c.res.clone().arrayBuffer());
  outgoing.writeHead(c.res.status, { ...Object.fromEntries(c.res.headers), 'content-length': body.byteLength });
  outgoing.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => incoming.socket.destroy());
  return RESPONSE_ALREADY_SENT;
}

async function untilGone(c: Context<Env>): Promise<Response> {
  const { outgoing } = c.env;
  if (!outgoing.destroyed) await once(outgoing, 'close');
  return RESPONSE_ALREADY_SENT;
}
