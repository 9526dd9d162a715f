import type { Service } from '../capillary/service.ts';
import type { Clock } from '../clock.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Schedule } from '../timer.ts';

/** What the use cases of the till work with. */
export type Desk = {
  readonly service: Service;
  readonly outbox: Outbox;
  readonly directory: DirectoryStore;
  /** The disk under the till. */
  readonly storage: Pick<StorageWatch, 'trouble' | 'note'>;
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly newId: () => string;
  /** Two letters: numbers typed without a country code are of this country. */
  readonly country: string;
  /** How long a screen waits for the service before the work is simply kept. */
  readonly liveWaitMs: number;
  readonly transaction: <T>(work: () => T) => T;
  readonly onDirectoryChange: () => void;
  /** A manager says that no other till goes on with a copy of this data: sending may go on. */
  readonly confirmOnlyCopy: () => void;
};

/** Who is asking. */
export type StaffMember = { readonly code: string; readonly name: string };
