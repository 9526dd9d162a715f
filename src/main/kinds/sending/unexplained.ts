import type { Identifier } from '#contract/customer.ts';
import { keyOf } from '#contract/rules/customer-key.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import type { ServiceMessage } from '../../capillary/answers/messages.ts';
import type { Context } from '../../outbox/kind.ts';

/**
 * Does the answer of a registration give the new customer the id of somebody whom this till knows by other identifiers,
 * or has registered itself, without a word about an account that was joined? Then it is not believed before it was read.
 */
export function isUnexplained(
  { id, warnings }: { readonly id: number; readonly warnings: readonly ServiceMessage[] },
  registered: readonly Identifier[],
  { operation, ports }: Context,
): boolean {
  if (warnings.some(({ code }) => classOfCode(code) === 'merged')) return false;
  if (ports.store.hasApplied({ kind: 'registration', customerId: id, exceptId: operation.id })) return true;
  const known = ports.identifiersOf(keyOf(id));
  return known.length > 0 && !known.some((one) => registered.some((sent) => isSameIdentifier(one, sent)));
}
