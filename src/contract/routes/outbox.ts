import { z } from 'zod';
import { operationId, operationView, outboxSummary, writeOutcome } from '../operation.ts';
import { work } from '../drafts/work.ts';
import { defineRoute } from '../route.ts';

const oneOperation = z.strictObject({ id: operationId });

export const outboxRoutes = {
  'outbox.summary': defineRoute({ kind: 'query', input: z.void(), output: outboxSummary }),
  /** All that is not applied, attention first, then oldest first. */
  'outbox.list': defineRoute({ kind: 'query', input: z.void(), output: z.array(operationView) }),
  /** Tries everything that waits, now, whatever back-off says. */
  'outbox.send-now': defineRoute({ kind: 'command', input: z.void(), output: z.void() }),
  /** From attention: the same again. */
  'outbox.retry': defineRoute({ kind: 'command', input: oneOperation, output: writeOutcome }),
  /** From attention: corrected by a person, sent again. */
  'outbox.fix-and-resend': defineRoute({
    kind: 'command',
    input: z.strictObject({ id: operationId, work }),
    output: writeOutcome,
  }),
  /** From attention `already-member`: the member who holds the identifier is the customer. */
  'outbox.use-existing': defineRoute({ kind: 'command', input: oneOperation, output: writeOutcome }),
  /** From attention: given up, by a manager, with a reason that is kept. */
  'outbox.discard': defineRoute({
    kind: 'command',
    input: z.strictObject({ id: operationId, reason: z.string().trim().min(3).max(500) }),
    output: z.void(),
  }),
};
