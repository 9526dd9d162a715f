import { type Code, message, type Message } from './messages.ts';

/** What an operation answers. A refused write has changed nothing. */
export type Reply =
  | { readonly kind: 'accepted'; readonly body: object; readonly createdId?: number }
  | { readonly kind: 'refused'; readonly status: number; readonly body: object };

/** Codes answered with 400, because the request itself is at fault. */
const faultyRequest: ReadonlySet<Code> = new Set([
  400, 1060, 1101, 1102, 1103, 1104, 1105, 1106, 1107, 1108, 8010, 8011, 8012, 8013, 8045,
]);

/** Codes that a read answers with 200: the question was in order, and the answer is no. */
const emptyFinding: ReadonlySet<Code> = new Set([3010, 8015, 8065, 8069]);

/**
 * A refusal in the service's form. Its status says little, as with the real service: a refused write is a 500, a read
 * that finds nothing is a 200. The body is what counts ("Response Codes").
 */
export function refuse(code: Code, detail?: string | number): Extract<Reply, { kind: 'refused' }> {
  return { kind: 'refused', status: statusOf(code), body: errorBody([message(code, detail)]) };
}

/** A refused write is a failure, even if a read with the same code only finds nothing. */
export function asWriteReply(reply: Reply): Reply {
  return reply.kind === 'refused' && reply.status === 200 ? { ...reply, status: 500 } : reply;
}

export function accept(body: object): Extract<Reply, { kind: 'accepted' }> {
  return { kind: 'accepted', body };
}

export function errorBody(errors: readonly Message[]): object {
  return { errors, warnings: [] };
}

function statusOf(code: Code): number {
  if (code === 415) return 415;
  if (faultyRequest.has(code)) return 400;
  return emptyFinding.has(code) ? 200 : 500;
}
