import type { ErrorCode } from '#contract/error-codes.ts';
import type { ErrorData, RequestError } from '#contract/envelope.ts';

/** The main process answered a request with an error. Thrown inside query and mutation functions only. */
export class TillError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;

  constructor({ code, message, data }: RequestError) {
    super(message);
    this.name = 'TillError';
    this.code = code;
    this.data = data;
  }
}

/** What went wrong. Query hands over any `Error`, and an error that is not ours is a defect. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof TillError ? error.code : 'internal';
}

/** Whether the service cannot be reached. This is calm news, because the till goes on without it. */
export function isUnreachable(error: unknown): boolean {
  return codeOf(error) === 'offline';
}
