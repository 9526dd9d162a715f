import type { ErrorCode } from '#contract/error-codes.ts';
import type { Format } from './format.ts';
import { TillError } from './till-error.ts';

/** Which sentence tells an error, and what stands in it. */
export type ErrorSentence = {
  readonly key: ErrorCode | 'wrong-pin-tries' | 'locked-until' | 'service-refused-code' | 'already-kept';
  readonly values: { readonly count: number; readonly time: string; readonly code: number };
};

/** The sentence for an error in the `errors` texts; finer ones where the error says more. */
export function errorSentence(error: unknown, format: Pick<Format, 'time'>): ErrorSentence {
  const values = { count: 0, time: '', code: 0 };
  if (!(error instanceof TillError)) return { key: 'internal', values };
  const { code, data } = error;
  if (code === 'locked-out' && data.retryAtMs !== undefined) {
    return { key: 'locked-until', values: { ...values, time: format.time(data.retryAtMs) } };
  }
  if (code === 'wrong-pin' && data.triesLeft !== undefined) {
    return { key: 'wrong-pin-tries', values: { ...values, count: data.triesLeft } };
  }
  if (code === 'service-refused' && data.serviceCode !== undefined) {
    return { key: 'service-refused-code', values: { ...values, code: data.serviceCode } };
  }
  if (code === 'conflict' && data.reason === 'already-kept') return { key: 'already-kept', values };
  return { key: code, values };
}
