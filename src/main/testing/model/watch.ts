import type { Answer } from '../../capillary/answers/answer.ts';
import { isFromService } from '../../capillary/answers/is-from-service.ts';
import type { RegisterRequest } from '../../capillary/customers/register-customer.ts';
import type { Call } from '../../capillary/service.ts';
import type { Database } from '../../db/database.ts';

/** Looks at what one process says to the service and hears from it. */
export type Watch = {
  /** A request's first byte is about to leave. Answers whether it may. */
  readonly leaves: (call: Call) => boolean;
  readonly comes: (call: Call, answer: Answer<unknown>) => void;
};

/** No story needs as many requests; a till that repeats itself without a pause would never end it. */
const mostRequests = 2000;

/** @param onBreach told of what must never be: something sent that was not committed, or looked for, or is paused */
export function createWatch(db: Database, onBreach: (what: string) => unknown): Watch {
  const paused = db.prepare('SELECT reason FROM outbox_pauses').pluck();
  const openTries = db
    .prepare(`
      SELECT COUNT(*) FROM operations JOIN attempts ON attempts.operation_id = operations.id
      WHERE operations.state = 'sending' AND attempts.verdict IS NULL`)
    .pluck();
  const looked = new Set<string>();
  let requests = 0;
  let accepted = 0;

  const lookAtRegistration = ({ headers = {}, body }: Call): void => {
    const [live, late] = ['WAIT_FOR_DOWNSTREAM', 'X-CAP-DIRECT-REPLAY'].map((name) => name in headers);
    if (live === late) onBreach('not exactly one of the two headers');
    const values = (body as RegisterRequest).profiles[0].identifiers.map(({ value }) => String(value));
    if (late && !values.some((value) => looked.has(value))) onBreach('registered late without being looked for');
    for (const value of values) looked.delete(value);
  };

  return {
    leaves: (call) => {
      requests += 1;
      if (requests > mostRequests) {
        onBreach('the till repeats itself without an end');
        return false;
      }
      if (call.method === 'GET') {
        if (call.path === '/v2/customers/lookup') looked.add(String(call.query?.['identifierValue']));
        return true;
      }
      const name = `${call.method} ${call.path}`;
      if (db.inTransaction) onBreach(`sent before the commit: ${name}`);
      if (openTries.get() === 0) onBreach(`sent without being kept as sending: ${name}`);
      const reason = paused.get() as string | undefined;
      if (reason !== undefined) onBreach(`sent while paused for ${reason}: ${name}`);
      if (name === 'POST /v2/customers') lookAtRegistration(call);
      return true;
    },
    comes: ({ method }, answer) => {
      const { status } = answer.facts;
      if (answer.kind === 'accepted') accepted += 1;
      if (method === 'GET' || (status !== 401 && status !== 403) || !isFromService(answer)) return;
      const before = accepted;
      // By then the till has put the answer down; one that was accepted meanwhile says that the sign-in is right again.
      setImmediate(() => {
        if (paused.get() === undefined && accepted === before) onBreach(`not paused after ${status}`);
      });
    },
  };
}
