import type { Answer, ExchangeFacts } from '../../capillary/answers/answer.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import type { ManualTime } from '../../testing/manual-time.ts';

/** What becomes of one write on the wire. */
export type Fate =
  | 'answered'
  | 'not-sent'
  | 'lost-before-commit'
  | 'lost-after-commit'
  /** The connection breaks at once, the service commits half a minute later. */
  | 'lost-commits-late'
  | 'page-before-commit'
  | 'page-after-commit'
  /** Answered as an error, with a code that tells of a part left out (8057). */
  | 'not-kept-before-commit'
  | 'not-kept-after-commit'
  /** Answered as an error, with a code that no table lists. */
  | 'unlisted-after-commit'
  | 'busy'
  | 'sign-in-expired'
  /** Never comes back: for a till that is killed meanwhile. */
  | 'hangs-before-commit'
  | 'hangs-after-commit'
  | 'hangs-commits-late';

/** Lets one write meet its fate; answered, unless another one is given. @param write does it, and says what a service answers */
export async function meetFate(
  fate: Fate | undefined,
  time: ManualTime,
  write: () => Answer<unknown>,
): Promise<Answer<unknown>> {
  switch (fate) {
    case undefined:
    case 'answered':
      return write();
    case 'not-sent':
      return { kind: 'not-sent', cause: 'ECONNREFUSED', facts: facts(null) };
    case 'lost-before-commit':
      return { kind: 'lost', cause: 'ECONNRESET', facts: facts(null) };
    case 'lost-after-commit':
      write();
      return { kind: 'lost', cause: 'ECONNRESET', facts: facts(null) };
    case 'lost-commits-late':
      time.schedule(30_000, write);
      return { kind: 'lost', cause: 'timeout', facts: facts(null) };
    case 'page-before-commit':
      return { kind: 'unreadable', retryAfterMs: null, facts: facts(502) };
    case 'page-after-commit':
      write();
      return { kind: 'unreadable', retryAfterMs: null, facts: facts(200) };
    case 'not-kept-before-commit':
      return refused({ code: 8057, message: 'not kept' }, 500);
    case 'not-kept-after-commit':
      write();
      return refused({ code: 8057, message: 'not kept' }, 500);
    case 'unlisted-after-commit':
      write();
      return refused({ code: 77_777, message: 'nobody knows' }, 500);
    case 'busy':
      return { kind: 'unreadable', retryAfterMs: 5000, facts: facts(429) };
    case 'sign-in-expired':
      return { kind: 'unreadable', retryAfterMs: null, facts: facts(401) };
    case 'hangs-after-commit':
      write();
      return new Promise(() => {});
    case 'hangs-commits-late':
      time.schedule(30_000, write);
      return new Promise(() => {});
    case 'hangs-before-commit':
      return new Promise(() => {});
  }
}

export function accepted(value: object, warnings: readonly ServiceMessage[] = []): Answer<unknown> {
  return { kind: 'accepted', value, warnings, facts: facts(200) };
}

export function refused(error: ServiceMessage, status: number): Answer<unknown> {
  return { kind: 'refused', errors: [error], body: {}, retryAfterMs: null, facts: facts(status) };
}

export function facts(status: number | null): ExchangeFacts {
  return { status, traceId: 'trace', durationMs: 1, bytes: 1, serverOffsetMs: 0 };
}
