import type { Store } from '../store/store.ts';
import { queueRegistrationEvent } from './event-queue.ts';
import { runRegistrationEvent } from './registration-event.ts';
import type { ReplayMode } from './replay-mode.ts';

/**
 * Runs or queues the effects of an update. A customer who joins the loyalty program by it gets the same as a customer
 * who joins at the till.
 *
 * @returns the part of the answer about them: `sideEffects`, if they ran at once
 */
export function updateEffects(
  store: Store,
  mode: ReplayMode,
  update: {
    readonly hasJoined: boolean;
    readonly customerId: number;
    readonly till: string;
    readonly nowMs: number;
  },
): object {
  const { hasJoined, customerId, till, nowMs } = update;
  if (mode === 'queued') {
    if (hasJoined) queueRegistrationEvent(store, { customerId, till, nowMs });
    return {};
  }
  if (!hasJoined) return { sideEffects: [] };
  const { sideEffects } = runRegistrationEvent(store, { customerId, till, atMs: nowMs });
  return { sideEffects };
}
