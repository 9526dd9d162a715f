import type { Identifier } from '#contract/customer.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import type { Answer } from '../capillary/answers/answer.ts';
import { tellsOfMerge } from '../capillary/answers/codes.ts';
import type { WireCustomer } from '../capillary/customers/customer-details.ts';
import { heldBy } from './held-by.ts';

/**
 * Is this the record of the customer who was asked for? It has their id, or an identifier that is known of them, or the
 * service says that they were merged into another account. Anything else is somebody else's.
 */
export function isRecordOf(
  { value, warnings }: Pick<Extract<Answer<WireCustomer>, { kind: 'accepted' }>, 'value' | 'warnings'>,
  { customerId, known }: { readonly customerId: number; readonly known: readonly Identifier[] },
): boolean {
  if (value.id === customerId || warnings.some(({ code }) => tellsOfMerge(code))) return true;
  return sharesIdentifier(value, known);
}

export function sharesIdentifier(customer: WireCustomer, known: readonly Identifier[]): boolean {
  return heldBy(customer).some((held) => known.some((one) => isSameIdentifier(held, one)));
}
