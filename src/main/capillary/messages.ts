import { z } from 'zod';

/** One error or warning of the service. */
export type ServiceMessage = { readonly code: number; readonly message: string };

/** Codes stand as numbers and as strings; an entry without one says nothing (bulk answers carry `errors: [{}]`). */
const entry = z.object({
  code: z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]),
  message: z.string().catch(''),
});

const entries = z
  .union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform((one) => [one])])
  .catch([])
  .transform((list) => list.flatMap((one) => entry.safeParse(one).data ?? []));

const body = z.object({ errors: entries.optional(), error: entries.optional(), warnings: entries.optional() });

/**
 * The errors and warnings of any answer ("Response Codes"). The status update says `error` where others say `errors`.
 * A refusal outside the API proper comes as a bare `{ code, message }`.
 */
export function readMessages(answer: object): {
  readonly errors: readonly ServiceMessage[];
  readonly warnings: readonly ServiceMessage[];
} {
  const { errors = [], error = [], warnings = [] } = body.safeParse(answer).data ?? {};
  return { errors: [...errors, ...error], warnings };
}
