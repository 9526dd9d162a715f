import { expect, it } from 'vitest';
import { memoryDatabase } from '../../testing/disk/memory-database.ts';
import { createPauseStore } from './pause-store.ts';

const clock = { now: () => 0 };

it('takes a reason that it does not know for a manager’s pause: only a manager ends it', () => {
  const db = memoryDatabase();
  db.pragma('ignore_check_constraints = 1');
  for (const reason of ['moonlight', '', 'SIGN-IN']) {
    db.prepare(`INSERT OR REPLACE INTO outbox_pauses (only, reason, since_ms) VALUES (1, @reason, 0)`).run({ reason });
    const pause = createPauseStore(db, clock);
    expect(pause.reason()).toBe('manager');
    pause.set('sign-in');
    expect(pause.reason()).toBe('manager');
    pause.lift();
    expect(pause.reason()).toBeNull();
  }
});
