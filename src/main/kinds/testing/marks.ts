import type { WorkKind } from '#contract/drafts/work.ts';
import type { ShownCustomer } from './shown-customer.ts';
import { writes } from './writes.ts';

/** Gives each write a mark that no other has. */
export function createMarks() {
  const given = new Map<WorkKind, number>();
  const countOf = (kind: WorkKind) => given.get(kind) ?? 0;
  return {
    areLeft: (kind: WorkKind) => countOf(kind) < (writes[kind].supply ?? Infinity),
    next: (kind: WorkKind, of: ShownCustomer): string => {
      given.set(kind, countOf(kind) + 1);
      return writes[kind].mark(countOf(kind), of);
    },
  };
}
