import type { Database } from '../database.ts';
import { type HistoryStore, createHistoryStore } from '../history-store.ts';
import { writeLogBack } from '../log/write-log-back.ts';
import { type Marks, isBehind } from '../marks/marks.ts';
import { salvagedName } from '../quarantine.ts';
import type { Schedule } from '../../timer.ts';
import { FilesReplaced, watchFiles } from './files-watch.ts';
import { type Rescued, type Secured, closeAndPutBack, secure } from './rescue.ts';

/** Keeps an open database safe: its log short, its marks true, and its files in their place. */
export type Keeper = {
  readonly history: HistoryStore;
  /**
   * Call it after a commit, before anybody is told of it and before a byte leaves. Writes the marks.
   *
   * Throws `FilesReplaced` if the files are not those that were opened.
   */
  readonly committed: () => void;
  readonly isInPlace: () => boolean;
  /** From now on the marks follow the database. Call it once the till is set up. */
  readonly beginMarks: () => void;
  /** Somebody vouches for this database, whatever the marks say: its history goes on beyond theirs. */
  readonly vouch: () => void;
  /**
   * Makes sure that nothing is lost when the database is closed. False if there is no room for that just now: then do
   * not close it, and try again.
   */
  readonly secure: () => boolean;
  /** Closes the database. @returns what was put back; `null` if its files were in their place */
  readonly close: () => Rescued | null;
};

type KeeperPorts = {
  readonly db: Database;
  readonly file: string;
  readonly marks: Marks;
  readonly schedule: Schedule;
  /** Takes what a look at the disk threw. */
  readonly onTrouble: (cause: unknown) => void;
  /** A copy is about to take the place of the files that were removed or changed. */
  readonly onCopy: (copy: string, isDoubtful: boolean) => void;
};

/** As often the keeper looks whether the till is idle, and whether its files are in their place. */
const lookEveryMs = 2000;
/** A till that is never idle writes its log back when it is as long as SQLite lets it become. */
const longestLogBytes = 4 * 1024 * 1024;

export function keepDatabase({ db, file, marks, schedule, onTrouble, onCopy }: KeeperPorts): Keeper {
  db.pragma('wal_autocheckpoint = 0');
  const history = createHistoryStore(db);
  const changes = db.prepare('SELECT total_changes()').pluck();
  const watch = watchFiles(file);
  let count = history.progress().count;
  let base = watch.logBytes() === 0 ? count : knownBase(marks, history);
  let hasMarks = false;
  let secured: Secured | null = null;
  let securedAt: unknown = null;
  let before: unknown = changes.get();
  let cancel: () => void = () => {};

  const mark = (): void => {
    const progress = history.progress();
    count = progress.count;
    if (hasMarks) marks.keep({ ...progress, base });
  };
  const writeBack = (): void => {
    const isEmpty = writeLogBack(db);
    watch.noteWrittenBack(isEmpty);
    if (!isEmpty) return;
    base = history.progress().count;
    mark();
    if (hasMarks) marks.sync();
  };
  const look = (): void => {
    cancel = schedule(lookEveryMs, look);
    try {
      if (watch.state() !== 'in-place') throw new FilesReplaced();
      const now = changes.get();
      if (now === before && watch.logBytes() > 0 && !db.inTransaction) writeBack();
      before = now;
    } catch (cause) {
      onTrouble(cause);
    }
  };
  cancel = schedule(lookEveryMs, look);

  const secureNow = (): boolean => {
    const state = watch.state();
    if (state === 'in-place' || (secured && securedAt === changes.get())) return true;
    try {
      secured = secure(state, { db, file, count });
      securedAt = changes.get();
      if (secured.kind === 'whole') onCopy(salvagedName(file), secured.isDoubtful);
      return true;
    } catch (cause) {
      onTrouble(cause);
      return false;
    }
  };

  return {
    history,
    committed: () => {
      if (db.inTransaction) return;
      mark();
      if (watch.state() !== 'in-place') throw new FilesReplaced();
      if (watch.logBytes() > longestLogBytes) writeBack();
    },
    isInPlace: () => watch.state() === 'in-place',
    beginMarks: () => {
      hasMarks = true;
      mark();
    },
    vouch: () => {
      const { till } = history.progress();
      const known = [marks.inFolder(), ...marks.of(till)].flatMap((one) => one?.count ?? []);
      if (isBehind(history.progress(), marks)) history.raiseTo(Math.max(0, ...known) + 1);
      marks.keepAnew({ ...history.progress(), base });
      marks.sync();
      mark();
    },
    secure: secureNow,
    close: () => {
      cancel();
      const isSafe = secureNow();
      if (secured) return closeAndPutBack(secured, { db, file, watch });
      if (isSafe) endInPeace();
      watch.stop();
      db.close();
      return null;
    },
  };

  /** The log is written back once more, so that nothing is left in it that a bit could break. */
  function endInPeace(): void {
    try {
      if (watch.logBytes() > 0) writeBack();
      else if (hasMarks) marks.sync();
    } catch (cause) {
      onTrouble(cause);
    }
  }
}

function knownBase(marks: Marks, history: HistoryStore): number {
  return Math.max(0, ...marks.of(history.progress().till).map(({ base }) => base));
}
