import type { CustomerRow, Identifier } from '#contract/customer.ts';

const shownAtMost = 3;

/** The identifiers that tell a row from its neighbours: the matched one first, none twice, no more than three. */
export function shownIdentifiers({ matched, identifiers }: CustomerRow): readonly Identifier[] {
  // What matched may be a name, which the row shows anyway.
  const own = (one: Identifier) => identifiers.some(({ type, value }) => type === one.type && value === one.value);
  const first = matched && own(matched) ? [matched] : [];
  const rest = identifiers.filter((one) => one.type !== first[0]?.type || one.value !== first[0].value);
  return [...first, ...rest].slice(0, shownAtMost);
}
