import type { Identifier } from '#contract/customer.ts';
import type { Service } from '../capillary/service.ts';
import type { Chance, Clock } from '../clock.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { Operation } from './operation.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PauseStore } from './pause-store.ts';
import type { SettlingWatch } from './settling-watch.ts';

/** What the outbox works with; all of it is passed in, so that time, chance and the network can be steered. */
export type OutboxPorts = {
  readonly store: OutboxStore;
  readonly attempts: AttemptStore;
  readonly pause: PauseStore;
  readonly service: Service;
  readonly clock: Clock;
  readonly chance: Chance;
  /** How long the service may go on with a request whose answer was lost. */
  readonly serviceTimeoutMs: number;
  readonly settling: SettlingWatch;
  /** Is the outbox neither paused nor stopped? */
  readonly maySend: () => boolean;
  /** Runs one SQLite transaction: an operation and the customer it concerns change together or not at all. */
  readonly transaction: <T>(work: () => T) => T;
  /** What the till knows a lane's customer by, now. */
  readonly identifiersOf: (lane: string) => readonly Identifier[];
  /** Called inside the transaction that applies an operation. */
  readonly onApplied: (operation: Operation, customerId: number) => void;
  /** The customer of an operation goes by another id from now on. Called inside the transaction that notes it. */
  readonly onMoved: (operation: Operation, customerId: number) => void;
};
