import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ReceivedRequest } from '../faults/received-request.ts';

/** What a request carries along through the middleware. */
export type Env = {
  Bindings: HttpBindings;
  Variables: {
    /** Headers that every answer has. */
    readonly trace: Readonly<Record<string, string>>;
    /** Present when requests are recorded. */
    readonly received?: ReceivedRequest;
  };
};

/** The body as text, noted in the request's record: what a fault keeps from being read was not received either. */
export async function readBody(c: Context<Env>): Promise<string> {
  const text = await c.req.text();
  const received = c.get('received');
  if (received) received.body = text;
  return text;
}
