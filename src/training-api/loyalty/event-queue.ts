import type { Store } from '../store/store.ts';
import { runRegistrationEvent } from './registration-event.ts';

/** How long an event lies in the queue: "near real-time", yet late enough for the till to be seen waiting. */
export const eventDelayMs = 2000;

export function queueRegistrationEvent(
  store: Store,
  event: { readonly customerId: number; readonly till: string; readonly nowMs: number },
): void {
  const { customerId, till, nowMs } = event;
  store.events.queue({ customerId, till, kind: 'registration', dueAtMs: nowMs + eventDelayMs });
}

/**
 * Runs the events whose time has come, each as of that time.
 *
 * Called before every request: nobody can see whether an event ran when it was due or just before they looked, and so
 * the queue needs no timer, runs on whichever clock it is given, and is where it was after a restart.
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
