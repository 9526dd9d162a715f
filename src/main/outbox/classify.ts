import type { AttentionReason } from '#contract/operation.ts';
import type { Answer } from '../capillary/answers/answer.ts';
import { type CodeClass, classOfCode } from '../capillary/answers/codes.ts';
import type { ServiceMessage } from '../capillary/answers/messages.ts';

/** What an answer means for the operation that was sent. Accepted, refused and unknown: three outcomes, never two. */
export type Verdict<T> =
  | { readonly kind: 'applied'; readonly value: T; readonly warnings: readonly ServiceMessage[] }
  | { readonly kind: 'retry'; readonly reason: 'unreachable' | 'busy' | 'paused'; readonly retryAfterMs: number | null }
  /** It may be written. Where the service has `told` something that reading must explain, it is never resent unasked. */
  | { readonly kind: 'unknown'; readonly told?: ServiceMessage }
  /** Taken: by our own lost request, or by somebody else. */
  | { readonly kind: 'conflict'; readonly code: number; readonly message: string }
  | { readonly kind: 'pause'; readonly reason: 'sign-in' | 'rights' }
  | {
      readonly kind: 'attention';
      readonly reason: AttentionReason;
      readonly code: number | null;
      readonly message: string;
    };

/** Why a write stayed here that was begun with a reading, during which the outbox was paused. */
export const pausedCause = 'paused';

/**
 * Classifies by body, then status ("Response Codes").
 *
 * No code is unknown by silence: an unlisted one is for a person to see. With several, the one that stops the most wins.
 */
export function classify<T>(answer: Answer<T>): Verdict<T> {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'applied', value: answer.value, warnings: answer.warnings };
    case 'not-sent':
      return { kind: 'retry', reason: answer.cause === pausedCause ? 'paused' : 'unreachable', retryAfterMs: null };
    case 'lost':
      return { kind: 'unknown' };
    case 'unreadable':
      return classifyStatus(answer);
    case 'invalid':
      return classifyCodes(answer.errors, null);
    case 'refused':
      return answer.errors.length === 0 ? classifyStatus(answer) : classifyCodes(answer.errors, answer.retryAfterMs);
  }
}

/** Classifies a reading: there is no write to look for behind it, so whatever the service tells is a refusal. */
export function classifyReading<T>(answer: Answer<T>): Verdict<T> {
  const verdict = classify(answer);
  if (verdict.kind !== 'unknown' || !verdict.told) return verdict;
  return { kind: 'attention', reason: 'person-decides', ...verdict.told };
}

/**
 * Without a readable code only few statuses prove that nothing was written: the ones given before the request is
 * looked at. Any other may come from a proxy that gave up while the service went on.
 */
function classifyStatus({
  kind,
  facts,
  retryAfterMs,
}: Extract<Answer<never>, { kind: 'unreadable' | 'refused' }>): Verdict<never> {
  switch (facts.status) {
    case 401:
      return { kind: 'pause', reason: 'sign-in' };
    case 403:
      // A page is a proxy's, which knows nothing of our rights; the service says 403 in JSON.
      return kind === 'refused' ? { kind: 'pause', reason: 'rights' } : { kind: 'unknown' };
    case 429:
    case 461:
    case 521:
      return { kind: 'retry', reason: 'busy', retryAfterMs };
    default:
      return { kind: 'unknown' };
  }
}

const worstFirst: readonly CodeClass[] = [
  'fix-sign-in',
  'fix-rights',
  'client-defect',
  'blocked-customer',
  'correct-data',
  'person-decides',
  'stale-id',
  'conflict',
  'already-applied',
  'failed',
  'merged',
  'not-kept',
  'informs',
  'succeeded',
  'verify-first',
  'retry-later',
];

function classifyCodes(errors: readonly ServiceMessage[], retryAfterMs: number | null): Verdict<never> {
  const unlisted = errors.find(({ code }) => classOfCode(code) === undefined);
  if (unlisted) return { kind: 'attention', reason: 'unlisted-code', ...unlisted };
  for (const codeClass of worstFirst) {
    const error = errors.find(({ code }) => classOfCode(code) === codeClass);
    if (error) return verdictOf(codeClass, error, retryAfterMs);
  }
  throw new Error('A refusal without errors has no codes to classify');
}

function verdictOf(codeClass: CodeClass, error: ServiceMessage, retryAfterMs: number | null): Verdict<never> {
  switch (codeClass) {
    case 'fix-sign-in':
      return { kind: 'pause', reason: 'sign-in' };
    case 'fix-rights':
      return { kind: 'pause', reason: 'rights' };
    case 'retry-later':
      return { kind: 'retry', reason: 'busy', retryAfterMs };
    case 'verify-first':
      return { kind: 'unknown' };
    case 'failed':
    // No refusals, and yet among the errors: the write may stand, and only reading tells.
    case 'succeeded':
    case 'informs':
    case 'not-kept':
    case 'merged':
      return { kind: 'unknown', told: error };
    case 'conflict':
    // "Already applied" is the service's word about the value, not about who set it: reading tells.
    case 'already-applied':
      return { kind: 'conflict', ...error };
    case 'correct-data':
    case 'person-decides':
    case 'stale-id':
    case 'blocked-customer':
    case 'client-defect':
      return { kind: 'attention', reason: codeClass, ...error };
  }
}
