import type { Context } from 'hono';

export type RequestFacts = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
};

/** What is recorded of a request. The sign-in is left out, because even a made-up till has a secret. */
export function requestFacts(c: Context): RequestFacts {
  const { authorization: _, ...headers } = c.req.header();
  return { method: c.req.method, path: c.req.path, query: c.req.query(), headers };
}
