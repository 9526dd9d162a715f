import type { Clock } from '../../clock.ts';
import type { Database } from '../../db/database.ts';

/** Why nothing is sent: a person has to mend something first, or has decided it. */
export type PauseReason = 'sign-in' | 'rights' | 'manager' | 'copied' | 'put-back';

/** Is the whole outbox paused? This survives a restart. */
export type PauseStore = {
  readonly reason: () => PauseReason | null;
  /** @param byStaff the code of whoever decided it; empty if the service or the till did */
  readonly set: (reason: PauseReason, byStaff?: string) => void;
  readonly lift: () => void;
};

export function createPauseStore(db: Database, clock: Clock): PauseStore {
  // A newer till, or damage, may have left a reason that is none of ours. Somebody meant to stop all sending.
  const read = db.prepare(`
    SELECT CASE WHEN reason IN ('sign-in', 'rights', 'copied', 'put-back') THEN reason ELSE 'manager' END AS reason
    FROM outbox_pauses`);
  const set = db.prepare(`
    INSERT INTO outbox_pauses (only, reason, by_staff, since_ms)
    VALUES (1, @reason, @byStaff, @now)
    -- A refusal by the service does not overwrite what a person decided.
    ON CONFLICT (only) DO UPDATE
      SET reason = excluded.reason, since_ms = excluded.since_ms,
        by_staff = CASE WHEN excluded.reason IN ('copied', 'put-back') THEN by_staff ELSE excluded.by_staff END
      WHERE reason IN ('sign-in', 'rights') OR excluded.reason IN ('copied', 'put-back')`);
  // If a manager had paused the till before it was copied or put back, it is still paused by that manager.
  const backToManager = db.prepare(`
    UPDATE outbox_pauses SET reason = 'manager' WHERE reason IN ('copied', 'put-back') AND by_staff <> ''`);
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
