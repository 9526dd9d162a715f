import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import type { Identifier } from '#contract/customer.ts';

/** The known identifiers of a customer without these, however they are written. */
export function without(gone: readonly Identifier[], known: readonly Identifier[]): readonly Identifier[] {
  return known.filter((held) => !gone.some((one) => isSameIdentifier(held, one)));
}
