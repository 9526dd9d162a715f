import type { Database } from './database.ts';
import { type Progress, progressIn } from './history-store.ts';
import type { Marks } from './marks/marks.ts';
import { isDamage } from './storage-trouble.ts';

/**
 * A salvaged database goes on with the history of the damaged one, beyond everything that is known of it. What is
 * unfinished in it is read before it is sent.
 *
 * @returns how many operations were ever made, as far as anything still knows
 */
export function goOnFrom({
  base,
  fresh,
  marks,
}: {
  readonly base: Database | null;
  readonly fresh: Database;
  readonly marks: Marks;
}): number {
  const before = base && progressOf(base);
  const drawn = progressIn(fresh);
  const till = before?.till ?? marks.inFolder()?.till ?? drawn?.till ?? '';
  const known = [...marks.of(till), ...(before ? [before] : []), ...(drawn ? [drawn] : [])];
  const highest = Number(fresh.prepare('SELECT MAX(seq) FROM operations').pluck().get());
  const made = Math.max(highest, ...known.map(({ operations }) => operations));
  const count = Math.max(0, ...known.map((one) => one.count)) + 1;
  fresh.prepare('UPDATE till_history SET till_id = @till, count = @count, must_read = 1').run({ till, count });
  fresh.prepare(`DELETE FROM sqlite_sequence WHERE name = 'operations'`).run();
  fresh.prepare(`INSERT INTO sqlite_sequence (name, seq) VALUES ('operations', @made)`).run({ made });
  return made;
}

function progressOf(base: Database): Progress | null {
  try {
    return progressIn(base);
  } catch (cause) {
    if (!isDamage(cause)) throw cause;
    return null;
  }
}
