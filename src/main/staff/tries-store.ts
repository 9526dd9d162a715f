import type { Database } from '../db/database.ts';

export type Tries = {
  readonly failedTries: number;
  /** Running time of this till until the lock opens; 0 if there is no lock. */
  readonly lockLeftMs: number;
};

/** Wrong sign-ins in a row, by the code that was typed. */
export type TriesStore = {
  readonly find: (code: string) => Tries;
  readonly keep: (code: string, tries: Tries) => void;
  readonly forget: (code: string) => void;
  readonly isAnyLocked: () => boolean;
  /** Takes running time off every lock. A code whose lock opens starts with no failed tries. */
  readonly countDown: (elapsedMs: number) => void;
};

const none: Tries = { failedTries: 0, lockLeftMs: 0 };

/** Codes that belong to nobody are counted too, but a person who types them all day must not fill the disk. */
const strayCodesKept = 500;

export function createTriesStore(db: Database): TriesStore {
  const byCode = db.prepare(`
    SELECT failed_tries AS failedTries, lock_left_ms AS lockLeftMs
    FROM sign_in_tries
    WHERE code = @code`);
  const upsert = db.prepare(`
    INSERT INTO sign_in_tries (code, failed_tries, lock_left_ms)
    VALUES (@code, @failedTries, @lockLeftMs)
    ON CONFLICT (code) DO UPDATE SET failed_tries = excluded.failed_tries, lock_left_ms = excluded.lock_left_ms`);
  const forgetStrays = db.prepare(`
    DELETE FROM sign_in_tries
    WHERE rowid IN (
      SELECT tries.rowid
      FROM sign_in_tries AS tries
      WHERE NOT EXISTS (SELECT 1 FROM staff WHERE staff.code = tries.code)
      ORDER BY tries.rowid DESC
      LIMIT -1 OFFSET ${strayCodesKept}
    )`);
  const forget = db.prepare('DELETE FROM sign_in_tries WHERE code = @code');
  const anyLocked = db.prepare('SELECT 1 FROM sign_in_tries WHERE lock_left_ms > 0 LIMIT 1');
  const open = db.prepare('DELETE FROM sign_in_tries WHERE lock_left_ms > 0 AND lock_left_ms <= @elapsedMs');
  const shorten = db.prepare(
    'UPDATE sign_in_tries SET lock_left_ms = lock_left_ms - @elapsedMs WHERE lock_left_ms > @elapsedMs',
  );
  return {
    find: (code) => (byCode.get({ code }) as Tries | undefined) ?? none,
    keep: db.transaction((code: string, tries: Tries) => {
      upsert.run({ code, ...tries });
      forgetStrays.run();
    }),
    forget: (code) => {
      forget.run({ code });
    },
    isAnyLocked: () => anyLocked.get() !== undefined,
    countDown: db.transaction((elapsedMs: number) => {
      open.run({ elapsedMs });
      shorten.run({ elapsedMs });
    }),
  };
}
