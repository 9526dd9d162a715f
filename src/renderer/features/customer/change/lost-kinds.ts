import type { Identifier } from '#contract/customer.ts';

type Change = {
  readonly held: readonly Identifier[];
  readonly add: readonly Identifier[];
  readonly remove: readonly Identifier[];
};

/** The primary kinds of identifier that this change would leave the customer without. */
export function lostKinds({ held, add, remove }: Change, primary: readonly string[]): readonly string[] {
  const countOf = (list: readonly Identifier[], kind: string) => list.filter(({ type }) => type === kind).length;
  return primary.filter((kind) => {
    const removed = countOf(remove, kind);
    return removed > 0 && countOf(held, kind) + countOf(add, kind) <= removed;
  });
}
