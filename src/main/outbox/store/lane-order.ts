import { knownKeys } from '#contract/rules/customer-key.ts';

/**
 * A lost answer is looked for before anything else is sent for the customer, also before work that is older: a person may
 * have sent that again meanwhile. A customer without an id cannot be read. In data that was put back everything is in
 * doubt, and keeps its order: what an earlier write will set must not be taken for done before.
 */
const comesLater = (operation: string) =>
  `NOT (${operation}.state = 'unknown' AND ${operation}.read_first_since_ms IS NULL AND ${operation}.lane GLOB '${knownKeys}')`;

/**
 * Does `other`, in a lane of `head`, go before it? Whatever is being sent does. What waits for a person goes before
 * nobody: who depends on it waits for a person as well. All others go in the order in which they were made.
 */
export const goesBefore = `(
  other.state = 'sending'
  OR (
    others.for_person = 0
    AND (${comesLater('other')}, others.seq) < (${comesLater('head')}, own.seq)
  )
)`;

/** Is `head` first in each of its lanes, with nothing else in those lanes being sent, and nothing for a person to decide? */
export const isFirst = `(
  NOT EXISTS (SELECT 1 FROM open_lanes WHERE seq = head.seq AND for_person = 1)
  AND NOT EXISTS (
    SELECT 1
    FROM open_lanes AS own
    JOIN open_lanes AS others ON others.lane = own.lane AND others.seq <> own.seq
    JOIN operations AS other ON other.seq = others.seq
    WHERE own.seq = head.seq AND ${goesBefore}
  )
)`;
