import type { CustomerRow, Identifier } from '#contract/customer.ts';

const shownAtMost = 3;

/** The identifiers that tell a row from its neighbours: the matched one first, none twice, three at most. */
export function shownIdentifiers({ matched, identifiers }: CustomerRow): readonly Identifier[] {
  // The match may be a name, and the row shows the name anyway.
  const own = (one: Identifier) => identifiers.some(({ type, value }) => type === one.type && value === one.value);
  const first = matched && own(matched) ? [matched] : [];
  const rest = identifiers.filter((one) => one.type !== first[0]?.type || one.value !== first[0].value);
  return [...first, ...rest].slice(0, shownAtMost);
}
