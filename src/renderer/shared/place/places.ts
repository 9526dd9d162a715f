import type { SourceProfile } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';

/** The till's own source comes first and needs no name. Then every other source that knows the customer. */
export function placesOf(profiles: readonly SourceProfile[], ourSource: string): readonly [Place, ...Place[]] {
  const others = profiles
    .filter(({ source }) => source !== ourSource && source !== '')
    .map(({ source, accountId }) => ({ source, ...(accountId !== '' && { accountId }) }));
  return [{}, ...others];
}

/** A place as one text that a form can hold; empty for the till's own source. */
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
