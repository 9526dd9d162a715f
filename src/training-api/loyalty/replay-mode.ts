import type { Call } from '../http/operation.ts';

/** When the loyalty events of a write run: before the answer, or later from the queue. */
export type ReplayMode = 'at-once' | 'queued';

/**
 * Reads the two headers of "Request Header (Optional)"; `null` if they contradict each other or are not booleans.
 * Without both headers it is as with `WAIT_FOR_DOWNSTREAM: false`: in the background.
 */
export function readReplayMode(call: Call): ReplayMode | null {
  const wait = readFlag(call.header('WAIT_FOR_DOWNSTREAM'), false);
  const replay = readFlag(call.header('X-CAP-DIRECT-REPLAY'), false);
  if (wait === null || replay === null || (wait && replay)) return null;
  return wait ? 'at-once' : 'queued';
}

/**
 * Reads `use_async` of the updates, the same switch the other way round; `null` if it is not a boolean. The samples
 * show what holds without it: an update answers side effects, a change of identifiers does not.
 */
export function readAsyncMode({ query }: Call, unsaid: ReplayMode): ReplayMode | null {
  const isAsync = readFlag(query['use_async'], unsaid === 'queued');
  if (isAsync === null) return null;
  return isAsync ? 'queued' : 'at-once';
}

/** Reads `true` or `false` in a header or a query; `null` for anything else. */
export function readFlag(text: string | undefined, unsaid: boolean): boolean | null {
  if (text === undefined) return unsaid;
  return text === 'true' || text === 'false' ? text === 'true' : null;
}
