import type { Call } from '../http/operation.ts';

/** When loyalty events of a write run: before it is answered, or after, from the queue. */
export type ReplayMode = 'at-once' | 'queued';

/**
 * Reads the two headers of "Request Header (Optional)"; `null` when they contradict each other or are not booleans.
 * Neither means the same as `WAIT_FOR_DOWNSTREAM: false`: in the background.
 */
export function readReplayMode(call: Call): ReplayMode | null {
  const wait = readFlag(call.header('WAIT_FOR_DOWNSTREAM'), false);
  const replay = readFlag(call.header('X-CAP-DIRECT-REPLAY'), false);
  if (wait === null || replay === null || (wait && replay)) return null;
  return wait ? 'at-once' : 'queued';
}

/**
 * Reads `use_async` of the updates, the same switch the other way round; `null` when it is no boolean. Without it the
 * samples show what is meant: an update answers side effects, a change of identifiers does not.
 */
export function readAsyncMode({ query }: Call, unsaid: ReplayMode): ReplayMode | null {
  const isAsync = readFlag(query['use_async'], unsaid === 'queued');
  if (isAsync === null) return null;
  return isAsync ? 'queued' : 'at-once';
}

/** `true` or `false` as it stands in a header or a query; `null` for anything else. */
export function readFlag(text: string | undefined, unsaid: boolean): boolean | null {
  if (text === undefined) return unsaid;
  return text === 'true' || text === 'false' ? text === 'true' : null;
}
