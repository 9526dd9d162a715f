import { keyOf } from '#contract/rules/customer-key.ts';
import type { Database } from './database.ts';

const openStates = `('waiting', 'sending', 'unknown', 'attention')`;

/**
 * Puts every open operation into its own lane, whatever became of the list of lanes. Takes ended operations out of it.
 * Where the service has named a customer who was born here, the later operations follow.
 */
export function mendLanes(fresh: Database): void {
  const left = fresh.prepare(`
    SELECT DISTINCT later.lane AS born, named.customer_id AS customerId
    FROM operations AS later
    JOIN operations AS named ON named.local_key = later.lane AND named.customer_id IS NOT NULL
    WHERE later.state IN ${openStates} AND later.lane = later.local_key
    ORDER BY named.seq`);
  const follow = fresh.prepare(`UPDATE operations SET lane = @lane WHERE lane = @born AND state IN ${openStates}`);
  for (const { born, customerId } of left.all() as { born: string; customerId: number }[]) {
    if (born !== keyOf(customerId)) follow.run({ born, lane: keyOf(customerId) });
  }
  fresh.exec(`
    INSERT OR IGNORE INTO open_lanes (lane, seq)
      SELECT lane, seq FROM operations WHERE state IN ${openStates};
    DELETE FROM open_lanes WHERE seq IN (SELECT seq FROM operations WHERE state NOT IN ${openStates})`);
}
