import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';

export type PauseReason = 'sign-in' | 'rights';

/** Whether the whole outbox stands still until a person mends something; kept across restarts. */
export type PauseStore = {
  readonly reason: () => PauseReason | null;
  readonly set: (reason: PauseReason) => void;
  readonly lift: () => void;
};

export function createPauseStore(db: Database, clock: Clock): PauseStore {
  const read = db.prepare('SELECT reason FROM outbox_pause');
  const set = db.prepare('INSERT OR REPLACE INTO outbox_pause (only, reason, since_ms) VALUES (1, @reason, @now)');
  const lift = db.prepare('DELETE FROM outbox_pause');
  return {
    reason: () => (read.get() as { readonly reason: PauseReason } | undefined)?.reason ?? null,
    set: (reason) => {
      set.run({ reason, now: clock.now() });
    },
    lift: () => {
      lift.run();
    },
  };
}
