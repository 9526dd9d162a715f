import fs from 'node:fs';

/** Somebody removed or replaced the database's files under the running till. Nothing that is written now is safe. */
export class FilesReplaced extends Error {
  readonly code = 'TILL_FILES_REPLACED';

  constructor() {
    super('The files of the database are not those that this till opened');
  }
}

/**
 * What became of the files under an open database:
 *
 * - `moved`: a path leads to another file, or to none. The open files are whole, and only this process still sees them.
 * - `log-changed`: something else wrote into the log, or cut it off.
 * - `changed`: something else wrote into the database's own file.
 */
export type FilesState = 'in-place' | 'moved' | 'log-changed' | 'changed';

export type FilesWatch = {
  /** Looks at the files by their paths. Costs some microseconds, so it may be asked after every commit. */
  readonly state: () => FilesState;
  readonly logBytes: () => number;
  /** Are these the very files that were opened? For the one at the path of the database, or of its log. */
  readonly isOpened: (part: '' | '-wal') => boolean;
  /**
   * Call it when this process itself has written the log back. Nothing else of it writes to the database's own file.
   *
   * @param isEmpty false if somebody else was reading, and SQLite begins the log anew when it sees fit
   */
  readonly noteWrittenBack: (isEmpty: boolean) => void;
  /** Call it before the database is closed. */
  readonly stop: () => void;
};

const logHeaderBytes = 32;

/**
 * Watches the files of a database that this process has just opened in WAL mode, with no automatic checkpoints.
 *
 * The database's own file is never opened here: closing it again would take away SQLite's locks on it ("How To Corrupt
 * An SQLite Database File", 2.2).
 */
export function watchFiles(file: string): FilesWatch {
  const log = `${file}-wal`;
  const statOf = (path: string) => fs.statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
  const isSame = (one: fs.BigIntStats | null, other: fs.BigIntStats | null) =>
    one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
  const openedLog = statOf(log);
  const descriptor = fs.openSync(log, 'r');
  let main = statOf(file);
  let header: Buffer | null = null;
  let mayBeginAnew = false;
  let logBytes = openedLog?.size ?? 0n;

  /** The first transaction after the log was cut off begins it anew, with other salts. After that its header stays. */
  const hasOwnHeader = (): boolean => {
    const now = Buffer.alloc(logHeaderBytes);
    if (fs.readSync(descriptor, now, 0, logHeaderBytes, 0) < logHeaderBytes) return header === null;
    header ??= now;
    return mayBeginAnew || header.equals(now);
  };

  return {
    state: () => {
      const [mainNow, logNow] = [statOf(file), statOf(log)];
      const isMainThere = isSame(main, mainNow);
      if (isMainThere && (main?.size !== mainNow?.size || main?.mtimeNs !== mainNow?.mtimeNs)) return 'changed';
      if (!isMainThere || !isSame(openedLog, logNow) || !logNow) return 'moved';
      if (logNow.size < logBytes || !hasOwnHeader()) return 'log-changed';
      logBytes = logNow.size;
      return 'in-place';
    },
    logBytes: () => Number(logBytes),
    isOpened: (part) => isSame(part === '' ? main : openedLog, statOf(file + part)),
    noteWrittenBack: (isEmpty) => {
      mayBeginAnew = !isEmpty;
      main = statOf(file);
      logBytes = statOf(log)?.size ?? 0n;
      header = null;
    },
    stop: () => fs.closeSync(descriptor),
  };
}
