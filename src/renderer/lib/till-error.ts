import type { ErrorCode } from '#contract/error-codes.ts';
import type { ErrorData, RequestError } from '#contract/envelope.ts';

/** A request that the main process answered with an error: thrown inside query and mutation functions only. */
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

/** What went wrong, for a value that Query hands over as `Error`: whatever is not ours is a defect. */
export function codeOf(error: unknown): ErrorCode {
  return error instanceof TillError ? error.code : 'internal';
}

/** Whether no connection to the service stands: calm news, for the till goes on without it. */
export function isUnreachable(error: unknown): boolean {
  return codeOf(error) === 'offline';
}
