import type { Context } from 'hono';
import type { Env } from './env.ts';

/** An answer of any status and type, with the headers of every answer. */
export function respond(
  c: Context<Env>,
  answer: {
    readonly status: number;
    readonly type: string;
    readonly body: string | Uint8Array<ArrayBuffer>;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Response {
  const { status, type, body, headers } = answer;
  return new Response(body, { status, headers: { ...c.get('trace'), 'content-type': type, ...headers } });
}

export function respondJson(c: Context<Env>, status: number, body: object): Response {
  return respond(c, { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) });
}
