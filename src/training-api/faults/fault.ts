import { z } from 'zod';
import { operations } from '../operations/index.ts';

/**
 * `…-after-commit`, `cut-body` and `duplicate-answer`: the write is applied, and its answer is late, lost or spoilt.
 * `slow` applies the write late. All others keep it from being applied.
 */
export const faultKinds = [
  'slow',
  'slow-after-commit',
  'refuse',
  'reset-before-commit',
  'reset-after-commit',
  'cut-body',
  'hang',
  'hang-after-commit',
  'status',
  'garbage',
  'garbage-after-commit',
  'duplicate-answer',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** One fault, as `POST /training/faults` takes it. */
export const fault = z.strictObject({
  /** An operation as the document prints it, e.g. `GET /v2/customers/{customerId}`, or `*` for any. */
  route: z.enum(['*', ...operations.map((operation) => operation.route)]),
  kind: z.enum(faultKinds),
  /** How many requests it strikes. */
  count: z.int().min(1).max(1_000_000).default(1),
  /** For the slow kinds, in milliseconds. */
  delayMs: z.int().min(0).max(600_000).default(1000),
  /** For `status`. */
  status: z.int().min(400).max(599).default(503),
  /** The business code inside a 500 or of a `duplicate-answer`. Both have a default. */
  code: z.int().optional(),
  /** For 429 and 503, in seconds. */
  retryAfterSeconds: z.int().min(0).max(86_400).default(2),
});
export type Fault = z.infer<typeof fault>;
