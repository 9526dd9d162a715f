import type { ErrorCode } from '#contract/error-codes.ts';
import type { Format } from '../../lib/format.ts';
import { TillError } from '../../lib/till-error.ts';

/** The sentence that tells an error, and the values in it. */
export type ErrorSentence = {
  readonly key: ErrorCode | 'wrong-pin-tries' | 'locked-until' | 'already-kept';
  readonly values: { readonly count: number; readonly time: string };
};

/** The sentence for an error, from the `errors` texts. It is a finer one when the error says more. */
export function errorSentence(error: unknown, format: Pick<Format, 'time'>): ErrorSentence {
  const values = { count: 0, time: '' };
  if (!(error instanceof TillError)) return { key: 'internal', values };
  const { code, data } = error;
  if (code === 'locked-out' && data.retryAtMs !== undefined) {
    return { key: 'locked-until', values: { ...values, time: format.time(data.retryAtMs) } };
  }
  if (code === 'wrong-pin' && data.triesLeft !== undefined) {
    return { key: 'wrong-pin-tries', values: { ...values, count: data.triesLeft } };
  }
  if (code === 'conflict' && data.reason === 'already-kept') return { key: 'already-kept', values };
  return { key: code, values };
}

/** The code that the service refused with. It has a sentence of its own in the `codes` texts. */
export function refusalCode(error: unknown): number | null {
  if (!(error instanceof TillError) || error.code !== 'service-refused') return null;
  return error.data.serviceCode ?? null;
}
