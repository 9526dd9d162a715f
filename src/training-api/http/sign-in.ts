import crypto from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Env } from './env.ts';
import { respond } from './respond.ts';

/** A till's credentials: its code, and the md5 of its password in hex. */
export type Credentials = { readonly till: string; readonly passwordMd5: string };

/** The answer to a failed sign-in: XML, as from the real service. */
export const unauthorized = {
  status: 401,
  type: 'application/xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="UTF-8"?>
<response><status><success>false</success><code>401</code><message>Sign-in failed</message></status></response>
`,
} as const;

/** Basic sign-in: base64 of `till:md5hex(password)`. Anything else is turned away. */
export function requireSignIn({ till, passwordMd5 }: Credentials) {
  const expected = `Basic ${Buffer.from(`${till}:${passwordMd5}`, 'utf8').toString('base64')}`;
  return createMiddleware<Env>(async (c, next) => {
    if (!isSame(c.req.header('authorization') ?? '', expected)) return respond(c, unauthorized);
    return next();
  });
}

function isSame(left: string, right: string): boolean {
  const digest = (text: string) => crypto.createHash('sha256').update(text).digest();
  return crypto.timingSafeEqual(digest(left), digest(right));
}
