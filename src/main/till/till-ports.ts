import type { TillEvent } from '#contract/events.ts';
import type { Language } from '#contract/routes/app.ts';
import type { SystemNetwork } from '../capillary/http/system-network.ts';
import type { Chance, Clock, Stopwatch } from '../clock.ts';
import type { Locked } from '../db/folder-lock.ts';
import type { Migration } from '../db/migrate.ts';
import type { Vault } from '../setup/vault.ts';
import type { Schedule } from '../timer.ts';

/** The built-in service of training mode, as far as the till may know it. */
export type TrainingService = {
  readonly url: string;
  readonly reachable: () => boolean;
  readonly setReachable: (reachable: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Another till has the folder and does not answer. */
type OtherHangs = { readonly ok: false; readonly failure: 'other-hangs'; readonly path: string };

/** What a person in front of the window can have done to the window and the process. */
export type ShellPorts = {
  /** Ends this process and starts the till once more. */
  readonly startAgain: () => void;
  /** Ends the other till on this folder, which does not answer; `null` where it is not certain which process that is. */
  readonly endOther: (() => void) | null;
  readonly reloadPage: () => void;
  readonly closeWindow: () => void;
  readonly copyText: (text: string) => Promise<void>;
};

/** What the shell gives to the till inside it. */
export type TillPorts = ShellPorts & {
  readonly dataDir: string;
  /** A folder of this person for what must not lie with the data: the marks of their tills. `null` if there is none. */
  readonly stateDir: string | null;
  readonly provisionFile: string | null;
  readonly training: boolean;
  readonly version: string;
  /** The schema that this version works on, step by step. */
  readonly migrations: readonly Migration[];
  /** The machine's language, if it is one of ours. */
  readonly systemLanguage: Language;
  readonly vault: Vault;
  /** What the system says about its network. */
  readonly network: SystemNetwork;
  readonly clock: Clock;
  readonly stopwatch: Stopwatch;
  /** A stopwatch that counts while the machine sleeps, too. */
  readonly uptime: Stopwatch;
  readonly chance: Chance;
  readonly schedule: Schedule;
  readonly newId: () => string;
  readonly startTraining: (options: {
    readonly databasePath: string;
    readonly till: string;
    readonly passwordMd5: string;
  }) => Promise<TrainingService>;
  /** Makes this process the only one on the data folder, as often as it is asked. */
  readonly lockFolder: () => Locked | OtherHangs;
  readonly broadcast: (event: TillEvent) => void;
  /** Takes one line without customer data. */
  readonly log: (line: string) => void;
};
