import type { CardSeries } from '#contract/card-series.ts';
import type { StaffSession } from '#contract/routes/staff.ts';
import type { FetchFile } from '../capillary/http/http-file.ts';
import type { Service } from '../capillary/service.ts';
import type { StoreRules } from '#contract/store-rules.ts';
import type { Clock } from '../clock.ts';
import type { StorageWatch } from '../db/storage-watch.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { ImageStore } from '../directory/image-store.ts';
import type { Kinds } from '../outbox/kind.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { ShownRefusals } from './writing/shown-refusals.ts';
import type { TillSignIn } from '../setup/till-sign-in.ts';
import type { Schedule } from '../timer.ts';

/** What the use cases of the till work with. */
export type Desk = {
  readonly service: Service;
  /** Fetches a file that the service named. */
  readonly fetchFile: FetchFile;
  readonly outbox: Outbox;
  /** Every kind of write. */
  readonly kinds: Kinds;
  /** The refusals that stand in a form of the window at this moment. */
  readonly refusals: ShownRefusals;
  readonly directory: DirectoryStore;
  readonly images: ImageStore;
  /** The disk under the till. */
  readonly storage: Pick<StorageWatch, 'trouble' | 'note' | 'attempt'>;
  readonly clock: Clock;
  readonly schedule: Schedule;
  readonly newId: () => string;
  /** Two letters. A number typed without a country code belongs to this country. */
  readonly country: string;
  readonly rules: StoreRules;
  /** The series of the cards that are given out here. */
  readonly cardSeries: readonly CardSeries[];
  /** How long a screen waits for the service. After that, the screen says that the work is kept. */
  readonly liveWaitMs: number;
  readonly transaction: <T>(work: () => T) => T;
  readonly onDirectoryChange: () => void;
  /** A manager says that no other till works with a copy of this data. Then sending may go on. */
  readonly confirmOnlyCopy: () => void;
  /** A manager lets the till go on with data that is older than its marks. */
  readonly goOnWithOlderData: () => void;
  /** How the till signs in at its service; `null` in training mode, where the sign-in is no secret. */
  readonly signIn: DeskSignIn | null;
  /** Takes one line without customer data. */
  readonly log: (line: string) => void;
};

type DeskSignIn = Pick<TillSignIn, 'renew'> & {
  /** A client that signs in with another password. The outbox does not learn of its answers. */
  readonly serviceWith: (passwordMd5: string) => Service;
};

/** Who is asking. */
export type StaffMember = Readonly<StaffSession>;
