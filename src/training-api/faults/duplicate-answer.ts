import type { Context } from 'hono';
import { message } from '../answers/messages.ts';
import { errorBody } from '../answers/reply.ts';
import type { Env } from '../http/env.ts';
import { respondJson } from '../http/respond.ts';
import type { Fault } from './fault.ts';

/** What an operation answers if the same write comes once more, and the document has a code for that. */
const codeByRoute: Readonly<Record<string, number>> = {
  'POST /v2/customers': 8006,
  'POST /v2/customers/{customerId}/changeIdentifier': 8071,
  'PUT /v2/customers/lookup/status': 3012,
};

/**
 * Answers a write that was just applied as if it had been applied before. A gateway gets such an answer if it sends a
 * write twice and hands on the second answer. The message names the customer, as that of a real replay does.
 */
export async function duplicateAnswer(c: Context<Env>, fault: Fault, route: string): Promise<Response> {
  const code = fault.code ?? codeByRoute[route] ?? 8006;
  const { createdId } = (await c.res.clone().json()) as { readonly createdId?: number };
  const { status, message: text } = message(8006, createdId ?? c.req.param('customerId'));
  return respondJson(c, 500, errorBody([{ status, code, message: text }]));
}
