import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import type { Identifier } from '#contract/customer.ts';

/** What is left of the identifiers of a customer when these are gone, however they are written. */
export function without(gone: readonly Identifier[], known: readonly Identifier[]): readonly Identifier[] {
  return known.filter((held) => !gone.some((one) => isSameIdentifier(held, one)));
}
