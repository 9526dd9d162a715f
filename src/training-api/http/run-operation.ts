import type { Context } from 'hono';
import { asWriteReply, refuse, type Reply } from '../answers/reply.ts';
import type { Call, Operation } from '../operations/operation.ts';
import { applyWrite, type Database } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { type Env, readBody } from './env.ts';
import { requestFacts } from './request-facts.ts';

/** What every operation runs on. */
export type Host = {
  readonly db: Database;
  readonly store: Store;
  readonly till: string;
  readonly now: () => number;
  /** Each applied write is entered in the ledger. */
  readonly keepsLedger: boolean;
};

/** Answers one operation: reads the JSON of a write and runs it as one transaction. */
export async function runOperation(host: Host, operation: Operation, c: Context<Env>): Promise<Reply> {
  const call: Call = {
    params: c.req.param(),
    query: c.req.query(),
    header: (name) => c.req.header(name),
    body: undefined,
    till: host.till,
    nowMs: host.now(),
  };
  if (operation.kind === 'read') return operation.handle(call, host.store);
  const text = await readBody(c);
  const type = c.req.header('content-type')?.split(';')[0]?.trim();
  if (type !== 'application/json') return refuse(415, type);
  const body = parseObject(text);
  if (body === undefined) return refuse(400, 'body');
  return applyWrite(host.db, () => {
    const reply = asWriteReply(operation.handle({ ...call, body }, host.store));
    if (reply.kind === 'accepted' && host.keepsLedger) {
      const createdId = reply.createdId ?? null;
      host.store.ledger.append({ atMs: call.nowMs, ...requestFacts(c), body: text, createdId });
    }
    return reply;
  });
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
