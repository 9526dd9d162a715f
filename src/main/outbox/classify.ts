import type { AttentionReason } from '#contract/operation.ts';
import type { Answer } from '../capillary/answers/answer.ts';
import { isFromService } from '../capillary/answers/is-from-service.ts';
import { type CodeClass, classOfCode } from '../capillary/answers/codes.ts';
import type { ServiceMessage } from '../capillary/answers/messages.ts';

/** What an answer means for the operation that was sent: accepted, refused or unknown. Three outcomes, never two. */
export type Verdict<T> =
  | { readonly kind: 'applied'; readonly value: T; readonly warnings: readonly ServiceMessage[] }
  | { readonly kind: 'retry'; readonly reason: 'unreachable' | 'busy' | 'paused'; readonly retryAfterMs: number | null }
  /**
   * It may be written. If the service `told` something that reading must explain, nobody resends it unasked. `isPage`:
   * something answered a reading, but nothing that the till can read.
   */
  | { readonly kind: 'unknown'; readonly told?: ServiceMessage; readonly isPage?: true }
  /** Something is taken, by our own lost request or by somebody else. */
  | { readonly kind: 'conflict'; readonly code: number; readonly message: string }
  | { readonly kind: 'pause'; readonly reason: 'sign-in' | 'rights' }
  | {
      readonly kind: 'attention';
      readonly reason: AttentionReason;
      readonly code: number | null;
      readonly message: string;
    };

/** The outbox was paused while the till read the service for this write. So the write stayed here. */
export const pausedCause = 'paused';

/** What the till had to read for this write can never be read. So the write stayed here. */
export const unreadableCause = 'unreadable-answer';

export const unreadable = { kind: 'attention', reason: 'unreadable-answer', code: null, message: '' } as const;

/** Can the answer of a reading never be read, however often the till asks? */
export function isUnreadable(verdict: Verdict<unknown>): boolean {
  return verdict.kind === 'attention' && verdict.reason === 'unreadable-answer';
}

/**
 * Classifies by body, then status ("Response Codes").
 *
 * A person sees every code that is not listed. If there are several codes, the one that stops the most wins.
 */
export function classify<T>(answer: Answer<T>): Verdict<T> {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'applied', value: answer.value, warnings: answer.warnings };
    case 'not-sent':
      if (answer.cause === unreadableCause) return unreadable;
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

/**
 * Classifies a reading. A reading leaves no write to look for, so whatever the service tells is a refusal, and so is an
 * answer that can never be read.
 */
export function classifyReading<T>(answer: Answer<T>): Verdict<T> {
  if (answer.kind === 'unreadable' && answer.isMisshapen) return unreadable;
  const verdict = classify(answer);
  if (verdict.kind !== 'unknown') return verdict;
  if (!verdict.told) return hasNoWord(answer) ? { kind: 'unknown', isPage: true } : verdict;
  return { kind: 'attention', reason: 'person-decides', ...verdict.told };
}

/** Has something answered without a word of the service in it? */
function hasNoWord(answer: Answer<unknown>): boolean {
  return answer.kind === 'unreadable' || (answer.kind === 'refused' && answer.errors.length === 0);
}

/**
 * Without a readable code, only a few statuses prove that nothing was written: those that are given before anybody
 * looks at the request. Any other status may come from a proxy that gave up while the service went on.
 */
function classifyStatus(answer: Extract<Answer<never>, { kind: 'unreadable' | 'refused' }>): Verdict<never> {
  const { facts, retryAfterMs } = answer;
  switch (facts.status) {
    case 401:
      // A proxy or a sign-in page of the Wi-Fi knows nothing of our sign-in.
      return isFromService(answer) ? { kind: 'pause', reason: 'sign-in' } : { kind: 'unknown' };
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
    // These are no refusals, although they came as errors. The write may stand, and only reading tells.
    case 'succeeded':
    case 'informs':
    case 'not-kept':
    case 'merged':
      return { kind: 'unknown', told: error };
    case 'conflict':
    // "Already applied" speaks of the value, not of who set it. Only reading tells.
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
