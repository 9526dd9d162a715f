import type { Observed, Shown } from './observe.ts';

/** What became of one flipped bit. */
export type Verdict = {
  /**
   * `harmless`: everything is as before, and nothing was said. `salvaged`, `older`, `unreadable` and `refused` are the
   * ways of saying it. `silent`: something is not as before, and nobody is told.
   */
  readonly kind: 'harmless' | 'salvaged' | 'older' | 'unreadable' | 'refused' | 'silent';
  /** Operations that are no longer there, or that nobody can read. */
  readonly lost: readonly string[];
  /** Operations that say something else than before, and that would be sent like that. */
  readonly altered: readonly string[];
};

/** Compares a till with itself before the flip. */
export function judge(before: ReadonlyMap<string, Shown>, { status, operations }: Observed): Verdict {
  if (status.stage !== 'ready') return { kind: 'refused', lost: [], altered: [] };
  const each = [...before].map(([id, was]) => ({ id, was, is: operations.get(id) }));
  const lost = each.flatMap(({ id, is }) => (!is || is.isUnreadable ? [id] : []));
  const altered = each.flatMap(({ id, was, is }) => (is && !is.isUnreadable && !saysTheSame(was, is) ? [id] : []));
  const isUnreadable = each.some(({ was, is }) => is?.isUnreadable && !was.isUnreadable);
  const isAsBefore = each.every(({ was, is }) => is && saysTheSame(was, is) && is.state === was.state);
  const said = status.salvaged ? 'salvaged' : status.older ? 'older' : isUnreadable ? 'unreadable' : null;
  return { kind: said ?? (isAsBefore ? 'harmless' : 'silent'), lost, altered };
}

function saysTheSame(was: Shown, is: Shown): boolean {
  return was.kind === is.kind && was.payload === is.payload;
}
