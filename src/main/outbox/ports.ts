import type { Identifier } from '#contract/customer.ts';
import type { Service } from '../capillary/service.ts';
import type { Chance, Clock } from '../clock.ts';
import type { AttemptStore } from './store/attempt-store.ts';
import type { Operation } from './operation.ts';
import type { TakenTimes } from './taken-times.ts';
import type { OutboxStore } from './store/outbox-store.ts';
import type { PauseStore } from './store/pause-store.ts';
import type { SettlingWatch } from './pacing/settling-watch.ts';
import type { UnreadableWatch } from './pacing/unreadable-watch.ts';

/** What the outbox works with. All of it is passed in, so that tests can steer time, chance and the network. */
export type OutboxPorts = {
  readonly store: OutboxStore;
  readonly attempts: AttemptStore;
  readonly pause: PauseStore;
  readonly service: Service;
  /** When operations were taken, by the service's clock. */
  readonly taken: Pick<TakenTimes, 'toSend' | 'of'>;
  readonly clock: Clock;
  readonly chance: Chance;
  /** How long the service may still work on a request whose answer was lost. */
  readonly serviceTimeoutMs: number;
  readonly settling: SettlingWatch;
  readonly unreadable: UnreadableWatch;
  /** Is the outbox neither paused nor stopped? */
  readonly maySend: () => boolean;
  /** Runs one SQLite transaction. An operation and its customer change together or not at all. */
  readonly transaction: <T>(work: () => T) => T;
  /** The identifiers by which the till knows the customer of a lane now. */
  readonly identifiersOf: (lane: string) => readonly Identifier[];
  /** Called inside the transaction that applies an operation. */
  readonly onApplied: (operation: Operation, customerId: number) => void;
  /** The customer of an operation has another id from now on. Called inside the transaction that notes it. */
  readonly onMoved: (operation: Operation, customerId: number) => void;
};
