import type { Call } from '../../../capillary/service.ts';
import type { Database } from '../../../db/database.ts';

/** Looks at every request as its first byte leaves: what has to be committed by then, and what must not be sent. */
export function createWatch(db: Database, onBreach: (what: string) => void): (call: Call) => void {
  const paused = db.prepare('SELECT reason FROM outbox_pauses').pluck();
  const openTries = db
    .prepare(`
      SELECT COUNT(*) FROM operations JOIN attempts ON attempts.operation_id = operations.id
      WHERE operations.state = 'sending' AND attempts.verdict IS NULL`)
    .pluck();
  return (call) => {
    if (call.method === 'GET') return;
    const name = `${call.method} ${call.path}`;
    if (db.inTransaction) onBreach(`sent before the commit: ${name}`);
    if (openTries.get() === 0) onBreach(`sent without being kept as sending: ${name}`);
    const reason = paused.get() as string | undefined;
    if (reason !== undefined) onBreach(`sent while paused for ${reason}: ${name}`);
    if (name === 'POST /v2/customers' && loyaltyHeaders(call) !== 1) onBreach('not exactly one of the two headers');
  };
}

function loyaltyHeaders({ headers = {} }: Call): number {
  return Object.keys(headers).filter((name) => name === 'WAIT_FOR_DOWNSTREAM' || name === 'X-CAP-DIRECT-REPLAY').length;
}
