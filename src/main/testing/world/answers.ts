import type { Answer, ExchangeFacts } from '../../capillary/answers/answer.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';

/** Answers as the wire client gives them. */

export function accepted(value: object, warnings: readonly ServiceMessage[] = []): Answer<unknown> {
  return { kind: 'accepted', value, warnings, facts: facts(200) };
}

export function refused(code: number, status = 200): Answer<unknown> {
  const errors = [{ code, message: `said ${code}` }];
  return { kind: 'refused', errors, body: {}, retryAfterMs: null, facts: facts(status) };
}

/** Not the service's JSON: a proxy's page, or an answer that was cut. */
export function page(status: number, retryAfterMs: number | null = null): Answer<unknown> {
  return { kind: 'unreadable', retryAfterMs, facts: facts(status) };
}

/** The service refuses the till's sign-in, as it does: in XML. */
export const signInRefused: Answer<unknown> = {
  kind: 'unreadable',
  retryAfterMs: null,
  excerpt: '<response><status><success>false</success><code>401</code></status></response>',
  facts: facts(401),
};

export function lost(cause: 'ECONNRESET' | 'timeout'): Answer<unknown> {
  return { kind: 'lost', cause, facts: facts(null) };
}

export const notSent: Answer<unknown> = {
  kind: 'not-sent',
  cause: 'ECONNREFUSED',
  trouble: 'refused',
  facts: facts(null),
};

function facts(status: number | null): ExchangeFacts {
  return { status, traceId: 'trace', durationMs: 1, bytes: 1, serverOffsetMs: 0 };
}
