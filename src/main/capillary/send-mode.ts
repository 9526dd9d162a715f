/**
 * `live`: the cashier waits, so the service runs its loyalty activities first and answers with their side effects.
 * `replay`: sent later. The service writes the customer now and runs loyalty activities when it gets to them.
 */
export type SendMode = 'live' | 'replay';

/**
 * The headers of "Register Customer". We always send one of the two, because the document does not say what holds
 * without.
 */
export const registrationHeaders = {
  live: { WAIT_FOR_DOWNSTREAM: 'true' },
  replay: { 'X-CAP-DIRECT-REPLAY': 'true' },
} as const satisfies Record<SendMode, Readonly<Record<string, string>>>;

/** `use_async` of updates and identifier changes: the same switch, the other way round. */
export const asyncQuery = {
  live: { use_async: false },
  replay: { use_async: true },
} as const satisfies Record<SendMode, Readonly<Record<string, boolean>>>;
