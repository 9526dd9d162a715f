import { message } from '../answers/messages.ts';
import { errorBody } from '../answers/reply.ts';
import { tooManyRequests } from '../http/rate-limit.ts';
import { unauthorized } from '../http/sign-in.ts';
import type { Fault } from './fault.ts';
import { proxyPage } from './proxy-page.ts';

type StatusAnswer = {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * A status as it is met in the wild: 401 as XML; 403, 461, 500, 503 and 521 with a code of the service in the body;
 * 404, 408 and 429 as something in front of the service sends them; 502 and all others as a proxy's page.
 */
export function statusAnswer({ status, code, retryAfterSeconds }: Fault): StatusAnswer {
  const retry = { 'retry-after': String(retryAfterSeconds) };
  switch (status) {
    case 401:
      return unauthorized;
    case 403:
      return withCode(status, 4000, 'This till may not do that');
    case 404:
      return json(status, { message: 'No route' });
    case 408:
      return { status, type: 'text/plain', body: '' };
    case 429:
      return tooManyRequests(retryAfterSeconds);
    case 461:
      return withCode(status, 461, 'Busy');
    case 500:
      return withCode(status, code ?? 10001, 'The request failed');
    case 503:
      return { ...withCode(status, 4001, 'Not available'), headers: retry };
    case 521:
      return json(status, errorBody([message(521)]));
    default:
      return { status, ...proxyPage };
  }
}

function withCode(status: number, code: number, text: string): StatusAnswer {
  return json(status, errorBody([{ status: false, code, message: text }]));
}

function json(status: number, body: object): StatusAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}
