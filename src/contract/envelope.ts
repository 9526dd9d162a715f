import type { ConnectionTrouble } from './connection-trouble.ts';
import type { ErrorCode } from './error-codes.ts';

/** What an error may tell besides its code. Never a name, a number, an e-mail or a PIN. */
export type ErrorData = {
  /** The service's own code, if the service refused: see the document's "Response Codes". */
  readonly serviceCode?: number;
  /** How many wrong PINs are left before the lock. */
  readonly triesLeft?: number;
  /** The moment at which trying again makes sense, in epoch milliseconds. */
  readonly retryAtMs?: number;
  /** The inputs that were refused, as dotted paths. */
  readonly fields?: readonly string[];
  /** A finer reason within the code, for example why a provisioning was refused. */
  readonly reason?: string;
  /** What is broken on the way to the service, if that is why. */
  readonly trouble?: ConnectionTrouble;
  /** The service's trace id, for support. */
  readonly traceId?: string;
};

export type RequestError = { readonly code: ErrorCode; readonly message: string; readonly data: ErrorData };

/** The answer to every request. A request never rejects. */
export type Envelope<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: RequestError };

export function succeed<T>(data: T): Envelope<T> {
  return { ok: true, data };
}

export function fail(code: ErrorCode, message: string, data: ErrorData = {}): Envelope<never> {
  return { ok: false, error: { code, message, data } };
}
