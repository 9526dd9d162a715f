import type { ErrorCode } from '#contract/error-codes.ts';
import type { Format } from '../../lib/format.ts';
import { TillError } from '../../lib/till-error.ts';
import { isOfReading } from './reading-codes.ts';

/** Why a conflict is one, where the reason has a sentence of its own. */
const conflictReasons = [
  'already-kept',
  'registration-refused',
  'later-work',
  'not-yours',
  'has-left',
  'others-depend',
  'others-not-yours',
] as const;
type ConflictReason = (typeof conflictReasons)[number];

/** The sentence that tells an error, and the values in it. */
export type ErrorSentence = {
  readonly key: ErrorCode | ConflictReason | 'wrong-pin-tries' | 'locked-until' | 'read-refused';
  readonly values: { readonly count: number; readonly time: string; readonly code: number };
};

/** The sentence for an error, from the `errors` texts. It is a finer one when the error says more. */
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
    return { key: 'read-refused', values: { ...values, code: data.serviceCode } };
  }
  const reason = code === 'conflict' ? conflictReasons.find((one) => one === data.reason) : undefined;
  return { key: reason ?? code, values };
}

/**
 * The code with which the service refused a question, if its sentence in the `codes` texts is true of a question. Most
 * codes speak of a write ("could not add the customer"), and here nothing was written.
 */
export function refusalCode(error: unknown): number | null {
  if (!(error instanceof TillError) || error.code !== 'service-refused') return null;
  const { serviceCode } = error.data;
  return serviceCode !== undefined && isOfReading(serviceCode) ? serviceCode : null;
}
