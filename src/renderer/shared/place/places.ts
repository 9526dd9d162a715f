import type { SourceProfile } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';

/** The till's own source first, which needs no name, then every other one that knows the customer. */
export function placesOf(profiles: readonly SourceProfile[], ourSource: string): readonly [Place, ...Place[]] {
  const others = profiles
    .filter(({ source }) => source !== ourSource && source !== '')
    .map(({ source, accountId }) => ({ source, ...(accountId !== '' && { accountId }) }));
  return [{}, ...others];
}

/** A place as one word, for a form to hold; empty for the till's own source. */
export function placeWord({ source, accountId }: Place): string {
  return source === undefined ? '' : JSON.stringify([source, accountId ?? '']);
}

export function placeOf(word: string): Place {
  if (word === '') return {};
  const [source = '', accountId = ''] = JSON.parse(word) as readonly string[];
  return { source, ...(accountId !== '' && { accountId }) };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.source === other.source && one.accountId === other.accountId;
}
