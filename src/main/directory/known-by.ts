import type { Identifier } from '#contract/customer.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { isSameText } from '#contract/rules/same-text.ts';
import { callingCodeOf, wireMobile } from '../identifiers/phone-number.ts';
import type { DirectoryStore, KeptCustomer } from './directory-store.ts';

/**
 * The customer whom the till knows by this identifier, however it is written; `null` for nobody.
 *
 * @param identifier as it goes on the wire
 * @param ports.country the till's own; a mobile that is kept without a code belongs to it
 */
export function knownBy(
  identifier: Identifier,
  { directory, country }: { readonly directory: Pick<DirectoryStore, 'search'>; readonly country: string },
): KeptCustomer | null {
  const isIt = (held: Identifier): boolean => {
    const mobile = isSameText(held.type, 'mobile') ? wireMobile(held.value, country) : null;
    return isSameIdentifier(mobile === null ? held : { ...held, value: `+${mobile}` }, international(identifier));
  };
  const spellings = new Set([identifier.value, atHome(identifier, country)]);
  const hits = [...spellings].flatMap((value) => directory.search(value, 20));
  return hits.find(({ identifiers }) => identifiers.some(isIt)) ?? null;
}

/** A mobile of the till's own country as people write it there. */
function atHome({ type, value }: Identifier, country: string): string {
  const code = callingCodeOf(country);
  return isSameText(type, 'mobile') && code !== '' && value.startsWith(code) ? value.slice(code.length) : value;
}

/** On the wire a mobile has the code of its country and no plus. */
function international({ type, value }: Identifier): Identifier {
  return isSameText(type, 'mobile') ? { type, value: `+${value}` } : { type, value };
}
