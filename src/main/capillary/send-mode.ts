/**
 * `live`: the cashier waits, so the service runs its loyalty activities before it answers, and answers side effects.
 * `replay`: sent later; the customer is written now and loyalty activities run when the service gets to them.
 */
export type SendMode = 'live' | 'replay';

/** The headers of "Register Customer": exactly one of the two, always, for what holds without them is not documented. */
export const registrationHeaders = {
  live: { WAIT_FOR_DOWNSTREAM: 'true' },
  replay: { 'X-CAP-DIRECT-REPLAY': 'true' },
} as const satisfies Record<SendMode, Readonly<Record<string, string>>>;

/** `use_async` of updates and identifier changes: the same switch, the other way round. */
export const asyncQuery = {
  live: { use_async: false },
  replay: { use_async: true },
} as const satisfies Record<SendMode, Readonly<Record<string, boolean>>>;
