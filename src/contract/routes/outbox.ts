import { z } from 'zod';
import { customerRow } from '../customer.ts';
import { work } from '../drafts/work.ts';
import { operationId, operationStory, operationView, outboxSummary, writeOutcome } from '../operation.ts';
import { defineRoute } from '../route.ts';
import { customerKey } from '../rules/customer-key.ts';

const oneOperation = z.strictObject({ id: operationId });

/** `attention` waits for a person, `open` waits for the service, `done` ended today. */
export const outboxSection = z.enum(['attention', 'open', 'done']);
export type OutboxSection = z.infer<typeof outboxSection>;

export const outboxRoutes = {
  'outbox.summary': defineRoute({ kind: 'query', input: z.void(), output: outboxSummary }),
  /** Some rows of a section: customers by their oldest operation, or what is done with the latest first. */
  'outbox.page': defineRoute({
    kind: 'query',
    input: z.strictObject({
      section: outboxSection,
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(operationView),
      /** False while a long list keeps changing. Then its order is up to a second old. */
      current: z.boolean(),
    }),
  }),
  /** One operation with all its tries. */
  'outbox.story': defineRoute({ kind: 'query', input: oneOperation, output: operationStory }),
  /** The writes to one customer that the service has not taken, in order. */
  'outbox.of-customer': defineRoute({
    kind: 'query',
    input: z.strictObject({ key: customerKey }),
    output: z.array(operationView),
  }),
  /** Tries everything that waits now, whatever back-off says. */
  'outbox.send-now': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** Stops all sending until somebody resumes it. Work is still kept. */
  'outbox.pause': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  'outbox.resume': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** The data folder was copied, and only this till goes on with it. */
  'outbox.confirm-only-copy': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** The data is older than it was, and the till goes on with it. Everything unfinished is read before it is sent. */
  'outbox.go-on-with-older-data': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** The person who made it cancels it, as long as certainly nothing of it was applied. */
  'outbox.take-back': defineRoute({
    kind: 'command',
    input: z.strictObject({
      id: operationId,
      /** What becomes of the operations that hang on it. Left out, there must be none. */
      held: z.enum(['keep', 'discard']).optional(),
    }),
    output: z.void(),
  }),
  /** The window shows a refusal to the person who waited for the write. Only then it has ended. */
  'outbox.acknowledge-refusal': defineRoute({ kind: 'command', input: oneOperation, output: z.void() }),
  /** From attention: sends the same again. */
  'outbox.retry': defineRoute({ kind: 'command', input: oneOperation, output: writeOutcome }),
  /** From attention, or from a refusal that is still shown in its form: sends again what a person corrected. */
  'outbox.fix-and-resend': defineRoute({
    kind: 'command',
    input: z.strictObject({ id: operationId, work }),
    output: writeOutcome,
  }),
  /** The member whom the service named, to compare with what was typed; `null` if nobody knows the member. */
  'outbox.existing-member': defineRoute({ kind: 'query', input: oneOperation, output: customerRow.nullable() }),
  /** From attention: the customer is the member whom the service named. */
  'outbox.use-existing': defineRoute({ kind: 'command', input: oneOperation, output: writeOutcome }),
  /** From attention: gives it up, with a reason that is kept. */
  'outbox.discard': defineRoute({
    kind: 'command',
    input: z.strictObject({
      id: operationId,
      reason: z.string().trim().min(3).max(500),
      /** What becomes of the operations that hang on it. `to-member`: they go to the member whom the service named. */
      held: z.enum(['keep', 'discard', 'to-member']),
    }),
    output: z.void(),
  }),
};
