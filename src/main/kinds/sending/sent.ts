import type { Answer } from '../../capillary/answers/answer.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import type { WrittenAnswer } from '../../capillary/wire/written.ts';
import type { Sent } from '../../outbox/finding.ts';
import { sideEffectsOf } from './side-effects.ts';

/** The answer of a write to one customer, in the outbox's words. @param customerOf who the customer is from now on */
export function sentOf(answer: Answer<WrittenAnswer>, customerOf: (written: WrittenAnswer) => number): Answer<Sent> {
  if (answer.kind !== 'accepted') return answer;
  const { value } = answer;
  return { ...answer, value: { kind: 'whole', customerId: customerOf(value), sideEffects: sideEffectsOf(value) } };
}

/**
 * Who a customer is after a change ("Update Customer Identifiers/Issue Card").
 *
 * We believe `createdId` if a warning says that accounts were joined. Without such a warning, the samples print an id
 * that is never the customer's own. Then the customer stays the same.
 */
export function survivorOf(answer: Answer<WrittenAnswer>, customerId: number): number {
  if (answer.kind !== 'accepted') return customerId;
  const joined = answer.warnings.some(({ code }) => classOfCode(code) === 'merged' || code === 8066);
  return joined ? answer.value.createdId : customerId;
}

/** An accepted write whose answer says nothing more. */
export function done(answer: Answer<unknown>, customerId: number): Answer<Sent> {
  return answer.kind === 'accepted' ? { ...answer, value: { kind: 'whole', customerId, sideEffects: [] } } : answer;
}
