import type { Migration } from '../migrate.ts';

/**
 * An operation holds what depends on it, not all that follows (docs/adr/0016). Which later operations depend on one in
 * attention, only their kinds can say. The till asks them at its start. Until then everything behind it waits, as before.
 */
export const whatWaitsForAPerson: Migration = {
  version: 11,
  name: 'what-waits-for-a-person',
  up: (db) =>
    db.exec(`
      -- Somebody has to decide about it, or about something that it depends on. Then all others pass it.
      ALTER TABLE open_lanes ADD COLUMN for_person INTEGER NOT NULL DEFAULT 0 CHECK (for_person IN (0, 1));
      CREATE INDEX open_lanes_for_person ON open_lanes (seq) WHERE for_person = 1;
      -- All that was ever done for a customer, ended or not.
      CREATE INDEX operations_of_lane ON operations (lane, seq);
      UPDATE open_lanes
      SET for_person = 1
      WHERE EXISTS (
        SELECT 1
        FROM open_lanes AS own
        JOIN open_lanes AS earlier ON earlier.lane = own.lane AND earlier.seq <= own.seq
        JOIN operations ON operations.seq = earlier.seq
        WHERE own.seq = open_lanes.seq AND operations.state = 'attention'
      );
    `),
};
