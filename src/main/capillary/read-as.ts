import type { z } from 'zod';
import type { Answer } from './answer.ts';

/** Gives an answer its shape. JSON that lacks what makes it this answer (an id, say) is unreadable, not a success. */
export function readAs<T extends z.ZodType>(schema: T, answer: Answer<unknown>): Answer<z.output<T>> {
  if (answer.kind !== 'accepted') return answer;
  const read = schema.safeParse(answer.value);
  return read.success
    ? { ...answer, value: read.data }
    : { kind: 'unreadable', retryAfterMs: null, facts: answer.facts };
}
