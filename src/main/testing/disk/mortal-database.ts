import type Sqlite from 'better-sqlite3';
import type { Database } from '../../db/database.ts';

/** What everything meets in a process that has been killed. */
export class Killed extends Error {}

/** A database as one process sees it, which is killed at a commit of its own. */
export type MortalDatabase = {
  readonly db: Database;
  readonly isDead: () => boolean;
  /** From now on nothing of this process reaches the disk. */
  readonly kill: () => void;
  /** Dies at the `nth` commit from now: `before` it, so that it never was, or `after` it, and nobody is told. */
  readonly killAt: (nth: number, moment: 'before' | 'after') => void;
};

export function mortalDatabase(real: Database): MortalDatabase {
  let dead = false;
  let left = Infinity;
  let moment: 'before' | 'after' = 'after';

  const assertAlive = (): void => {
    if (dead) throw new Killed();
  };
  const die = (): never => {
    dead = true;
    throw new Killed();
  };

  const mortalStatement = (statement: Sqlite.Statement): Sqlite.Statement =>
    new Proxy(statement, {
      get: (target, name) => {
        if (name === 'pluck') return () => mortalStatement(target.pluck());
        if (name !== 'run' && name !== 'get' && name !== 'all') return Reflect.get(target, name) as unknown;
        return (...values: unknown[]): unknown => {
          assertAlive();
          if (target.readonly || real.inTransaction) return target[name](...values);
          left -= 1;
          if (left === 0 && moment === 'before') return die();
          const result: unknown = target[name](...values);
          return left === 0 ? die() : result;
        };
      },
    });

  const transaction =
    (work: (...values: never[]) => unknown) =>
    (...values: never[]): unknown => {
      assertAlive();
      if (real.inTransaction) return real.transaction(work)(...values);
      left -= 1;
      const isLast = left === 0;
      const result = real.transaction(() => {
        const done = work(...values);
        // A process that dies before the commit leaves nothing of the transaction.
        return isLast && moment === 'before' ? die() : done;
      })();
      return isLast ? die() : result;
    };

  const db = new Proxy(real, {
    get: (target, name) => {
      if (name === 'transaction') return transaction;
      if (name !== 'prepare') return Reflect.get(target, name) as unknown;
      return (sql: string) => {
        assertAlive();
        return mortalStatement(target.prepare(sql));
      };
    },
  });
  return {
    db,
    isDead: () => dead,
    kill: () => {
      dead = true;
    },
    killAt: (nth, when) => {
      left = nth;
      moment = when;
    },
  };
}
