import type { Store } from '../store/store.ts';
import { runRegistrationEvent } from './registration-event.ts';

/** How long an event waits in the queue. That is "near real-time", but long enough to see the till waiting. */
export const eventDelayMs = 2000;

export function queueRegistrationEvent(
  store: Store,
  event: { readonly customerId: number; readonly till: string; readonly nowMs: number },
): void {
  const { customerId, till, nowMs } = event;
  store.events.queue({ customerId, till, kind: 'registration', dueAtMs: nowMs + eventDelayMs });
}

/**
 * Runs the events that are due, each as of the time it was due.
 *
 * Called before every request. Nobody can see whether an event ran when it was due or just before they looked. So the
 * queue needs no timer, runs on any clock it is given, and is unharmed by a restart.
 *
 * @returns how many were run
 */
export function runDueEvents(store: Store, nowMs: number): number {
  const due = store.events.due(nowMs);
  for (const { id, customerId, till, dueAtMs } of due) {
    const survivorId = store.customers.find(customerId)?.mergedInto ?? customerId;
    runRegistrationEvent(store, { customerId: survivorId, till, atMs: dueAtMs });
    store.events.markAsDone(id, nowMs);
  }
  return due.length;
}
