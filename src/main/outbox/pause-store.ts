import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';

/** What a person has to mend, or has decided, before anything is sent again. */
export type PauseReason = 'sign-in' | 'rights' | 'manager' | 'copied';

/** Whether the whole outbox stands still; kept across restarts. */
export type PauseStore = {
  readonly reason: () => PauseReason | null;
  /** @param byStaff the code of whoever decided it; empty where the service or the till did */
  readonly set: (reason: PauseReason, byStaff?: string) => void;
  readonly lift: () => void;
};

export function createPauseStore(db: Database, clock: Clock): PauseStore {
  const read = db.prepare('SELECT reason FROM outbox_pauses');
  const set = db.prepare(`
    INSERT INTO outbox_pauses (only, reason, by_staff, since_ms)
    VALUES (1, @reason, @byStaff, @now)
    -- What a person decided is not overwritten by what the service says meanwhile.
    ON CONFLICT (only) DO UPDATE
      SET reason = excluded.reason, since_ms = excluded.since_ms,
        by_staff = CASE WHEN excluded.reason = 'copied' THEN by_staff ELSE excluded.by_staff END
      WHERE reason IN ('sign-in', 'rights') OR excluded.reason = 'copied'`);
  // A copy of a till that a manager had paused is still paused by that manager.
  const backToManager = db.prepare(`
    UPDATE outbox_pauses SET reason = 'manager' WHERE reason = 'copied' AND by_staff <> ''`);
  const lift = db.prepare('DELETE FROM outbox_pauses');
  return {
    reason: () => (read.get() as { readonly reason: PauseReason } | undefined)?.reason ?? null,
    set: (reason, byStaff = '') => {
      set.run({ reason, byStaff, now: clock.now() });
    },
    lift: () => {
      if (backToManager.run().changes === 0) lift.run();
    },
  };
}
