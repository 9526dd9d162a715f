import type { Identifier } from '#contract/customer.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import type { DirectoryStore, KeptCustomer } from './directory-store.ts';

/** The customer whom the till knows by this identifier, however it is written; `null` for nobody. */
export function knownBy(
  identifier: Identifier,
  { directory }: { readonly directory: Pick<DirectoryStore, 'search'> },
): KeptCustomer | null {
  const hits = directory.search(identifier.value, 20);
  return hits.find(({ identifiers }) => identifiers.some((one) => isSameIdentifier(one, identifier))) ?? null;
}
