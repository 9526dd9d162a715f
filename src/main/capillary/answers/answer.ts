import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import type { WireResult } from '../http/http.ts';
import { type ServiceMessage, readBareRefusal, readMessages } from './messages.ts';

/** What we know of one exchange besides its content. */
export type ExchangeFacts = {
  readonly status: number | null;
  readonly traceId: string;
  readonly durationMs: number;
  readonly bytes: number;
  /** The server's clock minus ours, in milliseconds; `null` if the server told no time. */
  readonly serverOffsetMs: number | null;
};

/** What an answer of the service tells of its clock. */
export type ToldTime = Pick<ExchangeFacts, 'serverOffsetMs'> & {
  /** The service's own words for its time, as epoch milliseconds. They go before the header of its web server. */
  readonly serverTimeMs?: number;
};

/**
 * What a call came to. We read the body before the status: the service answers refusals with 200 and business errors
 * with 500 ("Response Codes"), and a proxy may answer anything.
 *
 * - `accepted`: the service did it.
 * - `refused`: the service said no, with codes if it gave any.
 * - `unreadable`: the answer was not the service's JSON.
 * - `lost`: the request may have arrived, but no answer came.
 * - `not-sent`: the request cannot have arrived.
 * - `invalid`: it breaks the document's rules, so we kept it back; its codes are those the service would have given.
 */
export type Answer<T> =
  | {
      readonly kind: 'accepted';
      readonly value: T;
      readonly warnings: readonly ServiceMessage[];
      readonly facts: ExchangeFacts;
    }
  | {
      readonly kind: 'refused';
      readonly errors: readonly ServiceMessage[];
      readonly body: object;
      readonly retryAfterMs: number | null;
      readonly facts: ExchangeFacts;
    }
  | {
      readonly kind: 'unreadable';
      readonly retryAfterMs: number | null;
      /** How the answer began, for support. */
      readonly excerpt?: string;
      /** It is JSON of a success, but not in the form of this answer. Whoever gave it, asking again brings the same. */
      readonly isMisshapen?: true;
      readonly facts: ExchangeFacts;
    }
  | { readonly kind: 'lost'; readonly cause: string; readonly facts: ExchangeFacts }
  | {
      readonly kind: 'not-sent';
      readonly cause: string;
      /** What is broken, if the connection could not be made. */
      readonly trouble?: ConnectionTrouble;
      readonly facts: ExchangeFacts;
    }
  | { readonly kind: 'invalid'; readonly errors: readonly ServiceMessage[]; readonly facts: ExchangeFacts };

/** An answer that carries no value. */
export type Unanswered = Exclude<Answer<never>, { readonly kind: 'accepted' }>;

/** A request that we keep back, with the code that the service would have given it. */
export function invalid(code: number, message: string): Extract<Answer<never>, { kind: 'invalid' }> {
  return { kind: 'invalid', errors: [{ code, message }], facts: noFacts };
}

/** A request that stayed here, for a reason of our own. */
export function keptHere(cause: string): Extract<Answer<never>, { kind: 'not-sent' }> {
  return { kind: 'not-sent', cause, facts: noFacts };
}

/** @param nowMs our clock when the answer came; the server's clock is compared with it */
export function readAnswer(result: WireResult, nowMs: number): Answer<unknown> {
  if (result.kind !== 'answered') {
    const { kind, cause, durationMs } = result;
    const facts = { ...noFacts, durationMs };
    if (kind === 'lost' || result.trouble === undefined) return { kind, cause, facts };
    return { kind, cause, trouble: result.trouble, facts };
  }
  const facts: ExchangeFacts = {
    status: result.status,
    traceId: firstHeader(
      result.headers['x-cap-request-id'] ?? result.headers['x-cap-requestid'] ?? result.headers['x-request-id'],
    ),
    durationMs: result.durationMs,
    bytes: result.bytes,
    serverOffsetMs: serverOffset(result, nowMs),
  };
  const retryAfterMs = retryAfter(firstHeader(result.headers['retry-after']), nowMs);
  const body = parseJson(result.text);
  if (body === undefined) return { kind: 'unreadable', retryAfterMs, excerpt: result.text.slice(0, 1000), facts };
  const { errors, warnings, complains } = readMessages(body);
  const succeeded = result.status >= 200 && result.status < 300;
  if (succeeded && !complains) return { kind: 'accepted', value: body, warnings, facts };
  const codes = errors.length > 0 ? errors : readBareRefusal(body, result.status);
  return { kind: 'refused', errors: codes, body, retryAfterMs, facts };
}

const noFacts: ExchangeFacts = { status: null, traceId: '', durationMs: 0, bytes: 0, serverOffsetMs: null };

type Reviver = (name: string, value: unknown, context?: { readonly source?: string }) => unknown;

/** External ids and card numbers may come as numbers that are too long for JavaScript. Those stay text. */
const exactly: Reviver = (_name, value, context) =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? (context?.source ?? value) : value;

/** The service answers JSON objects (and arrays for groups). A bare string or number comes from somebody else. */
function parseJson(text: string): object | undefined {
  try {
    // Some servers begin with a byte order mark, which is not part of JSON.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''), exactly);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `Date` was true when the headers came, and earlier by `Age` if a cache kept the answer. */
function serverOffset({ headers, bodyMs }: Answered, nowMs: number): number | null {
  const serverMs = headers.date === undefined ? Number.NaN : Date.parse(headers.date);
  const ageSeconds = Number(headers.age ?? 0);
  if (Number.isNaN(serverMs) || Number.isNaN(ageSeconds)) return null;
  return serverMs + ageSeconds * 1000 + bodyMs - nowMs;
}

type Answered = Extract<WireResult, { readonly kind: 'answered' }>;

/**
 * `Retry-After` comes as seconds or as a date. No server may silence a till for more than an hour. We ignore anything
 * else: `Date.parse` finds a year in `-5`, and with a moment long past we would ask again at once.
 */
function retryAfter(header: string, nowMs: number): number | null {
  const isSeconds = /^\d+$/.test(header);
  if (!isSeconds && !/\d\d:\d\d:\d\d/.test(header)) return null;
  const waitMs = isSeconds ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), 3_600_000);
}

function firstHeader(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
