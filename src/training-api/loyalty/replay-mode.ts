import type { Call } from '../operations/operation.ts';

/** When loyalty events of a write run: before it is answered, or after, from the queue. */
export type ReplayMode = 'at-once' | 'queued';

/**
 * Reads the two headers of "Request Header (Optional)"; `null` when they contradict each other or are not booleans.
 * Neither means the same as `WAIT_FOR_DOWNSTREAM: false`: in the background.
 */
export function readReplayMode(call: Call): ReplayMode | null {
  const wait = call.header('WAIT_FOR_DOWNSTREAM') ?? 'false';
  const replay = call.header('X-CAP-DIRECT-REPLAY') ?? 'false';
  if (![wait, replay].every((value) => value === 'true' || value === 'false')) return null;
  if (wait === 'true' && replay === 'true') return null;
  return wait === 'true' ? 'at-once' : 'queued';
}
