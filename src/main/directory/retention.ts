import type { ServiceClock } from '../capillary/service-clock.ts';
import type { Clock } from '../clock.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import type { Schedule } from '../timer.ts';
import type { DirectoryStore } from './directory-store.ts';

/** A customer whom nobody has used for so long is asked for again when somebody needs them. */
const keptForMs = 30 * 24 * 60 * 60_000;
const everyMs = 60 * 60_000;
/** So few at a time that nobody at the screen waits for it. */
const atATime = 200;
const breathMs = 50;

type Ports = {
  readonly directory: Pick<DirectoryStore, 'forgetUnused'>;
  readonly clock: Clock;
  readonly serviceClock: Pick<ServiceClock, 'offsetMs' | 'wrongByMs'>;
  readonly storage: Pick<StorageWatch, 'attempt'>;
  readonly schedule: Schedule;
};

/**
 * Keeps the till's copy of customers no longer than it is needed, from one hour to the next. Nothing goes while the
 * machine's clock is known to be wrong, or is not known to be right: a clock set years ahead must not empty the copy.
 *
 * @returns a function that ends it
 */
export function keepRetention({ directory, clock, serviceClock, storage, schedule }: Ports): () => void {
  const isTimeKnown = () => serviceClock.offsetMs() !== null && serviceClock.wrongByMs() === null;
  const forgetSome = () => storage.attempt(() => directory.forgetUnused(clock.now() - keptForMs, atATime));
  let callOff = schedule(breathMs, function tidy() {
    const hasMore = isTimeKnown() && forgetSome() === atATime;
    callOff = schedule(hasMore ? breathMs : everyMs, tidy);
  });
  return () => callOff();
}
