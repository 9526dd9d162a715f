import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { Env } from '../http/env.ts';
import { requestFacts } from '../http/request-facts.ts';
import type { ReceivedRequest } from '../http/received-request.ts';

export type RequestLog = {
  readonly add: (received: ReceivedRequest) => void;
  readonly all: () => readonly ReceivedRequest[];
};

/**
 * Kept in memory, because only the test that sent a request asks for it. What was applied is in the ledger, on disk.
 */
export function createRequestLog(): RequestLog {
  const requests: ReceivedRequest[] = [];
  return { add: (received) => void requests.push(received), all: () => requests };
}

/** Records a request when it comes, and its answer when there is one. */
export function recordRequest(log: RequestLog, now: () => number) {
  return createMiddleware<Env>(async (c, next) => {
    const received: ReceivedRequest = { ...requestFacts(c), atMs: now(), body: null, answerStatus: null };
    log.add(received);
    c.set('received', received);
    await next();
    received.answerStatus = c.res === RESPONSE_ALREADY_SENT ? null : c.res.status;
  });
}
