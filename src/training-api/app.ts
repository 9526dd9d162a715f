import crypto from 'node:crypto';
import { Hono } from 'hono';
import { imageRoute } from './descriptions/describe-image.ts';
import { message } from './answers/messages.ts';
import { errorBody } from './answers/reply.ts';
import { applyFaults } from './faults/apply-faults.ts';
import { faultRoutes } from './faults/fault-routes.ts';
import type { Meddling } from './faults/meddling.ts';
import { recordRequest } from './faults/request-log.ts';
import { runDueEvents } from './loyalty/event-queue.ts';
import { operations } from './operations/index.ts';
import type { Operation } from './http/operation.ts';
import type { Env } from './http/env.ts';
import { noteWrite, type WritesUnderWay } from './http/one-at-a-time.ts';
import { createRateLimit, type RateLimits } from './http/rate-limit.ts';
import { respond, respondJson } from './http/respond.ts';
import { type Host, runOperation } from './http/run-operation.ts';
import { requireSignIn } from './http/sign-in.ts';

/**
 * The whole service as one handler of requests.
 *
 * @param options.meddling what tests do to the service; `null` if faults are off
 * @param options.reportDefect is told of an operation that threw; the caller gets a 500 without a code
 */
export function createApp(
  host: Host,
  options: {
    readonly passwordMd5: string;
    readonly meddling: Meddling | null;
    readonly limits: RateLimits;
    readonly reportDefect: (defect: unknown) => void;
  },
): Hono<Env> {
  const { passwordMd5, meddling, limits, reportDefect } = options;
  const app = new Hono<Env>();
  app.use(async (c, next) => {
    c.set('trace', { 'x-cap-request-id': crypto.randomUUID(), date: new Date(host.now()).toUTCString() });
    await next();
  });
  if (meddling) app.route('/training', faultRoutes(meddling, host.store));

  const underWay: WritesUnderWay = new Set();
  const signedIn = requireSignIn({ till: host.till, passwordMd5 });
  for (const operation of operations) {
    const [method, path] = addressOf(operation);
    if (meddling) app.on(method, path, recordRequest(meddling.requests, host.now));
    // Before the faults, because a write that is held open is under way, too.
    if (operation.kind === 'write') app.on(method, path, noteWrite(underWay, host.store));
    if (meddling) app.on(method, path, applyFaults(meddling, operation.route));
    app.on(method, path, signedIn);
    const rateLimit = createRateLimit(operation, limits, host.now);
    if (rateLimit) app.on(method, path, rateLimit);
    app.on(method, path, async (c) => {
      if (c.get('isBusy')) return respondJson(c, 521, errorBody([message(521)]));
      host.db.transaction(() => runDueEvents(host.store, host.now())).immediate();
      const reply = await runOperation(host, operation, c);
      return respondJson(c, reply.kind === 'accepted' ? 200 : reply.status, reply.body);
    });
  }
  app.get(imageRoute, (c) => {
    const image = host.store.images.read(c.req.param('token') ?? '');
    return image ? respond(c, { status: 200, type: image.type, body: new Uint8Array(image.bytes) }) : c.notFound();
  });
  app.notFound((c) => respondJson(c, 404, errorBody([{ status: false, code: 404, message: 'There is nothing here' }])));
  app.onError((defect, c) => {
    // If a till left while it was still sending, that is not our defect.
    if (c.env.incoming.complete) reportDefect(defect);
    return respondJson(c, 500, { message: 'Something broke' });
  });
  return app;
}

/** Method and path for the router. A word in braces is an id, and ids are digits. */
function addressOf({ route }: Operation): readonly [method: string, path: string] {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace(/\{(\w+)\}/g, ':$1{[0-9]+}')];
}
