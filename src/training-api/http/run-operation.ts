import type { Context } from 'hono';
import { asWriteReply, type Reply } from '../answers/reply.ts';
import type { Call, Operation } from './operation.ts';
import { applyWrite, type Database } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { readBodyOf } from './body.ts';
import type { Env } from './env.ts';
import { requestFacts } from './request-facts.ts';

/** What every operation runs on. */
export type Host = {
  readonly db: Database;
  readonly store: Store;
  readonly till: string;
  readonly now: () => number;
  /** Is each applied write entered in the ledger? */
  readonly keepsLedger: boolean;
};

/** Answers one operation. Reads the body of a write, and runs the write as one transaction. */
export async function runOperation(host: Host, operation: Operation, c: Context<Env>): Promise<Reply> {
  const call: Call = {
    params: c.req.param(),
    query: c.req.query(),
    queries: (name) => c.req.queries(name) ?? [],
    header: (name) => c.req.header(name),
    origin: new URL(c.req.url).origin,
    body: undefined,
    form: [],
    till: host.till,
    nowMs: host.now(),
  };
  if (operation.kind === 'read') return operation.handle(call, host.store);
  const read = await readBodyOf(operation.body ?? 'json', c);
  if (!read.ok) return read.reply;
  const { body, form, record } = read;
  return applyWrite(host.db, () => {
    const reply = asWriteReply(operation.handle({ ...call, body, form }, host.store));
    if (reply.kind === 'accepted' && host.keepsLedger) {
      const createdId = reply.createdId ?? null;
      host.store.ledger.append({ atMs: call.nowMs, ...requestFacts(c), body: record, createdId });
    }
    return reply;
  });
}
