import fs from 'node:fs';
import path from 'node:path';

/** SQLite's files. It follows a link and keeps its log where the link leads, where nobody looks after it. */
const databaseFiles = ['till.db', 'training.db'].flatMap((name) =>
  ['', '-wal', '-shm', '-journal'].map((part) => name + part),
);
const lockFiles = ['till.lock', 'till.lock-journal'];

/** What else the till keeps in files. A link to a file will do. */
const otherFiles = ['till.mark', 'credential', 'credential.sealed', 'ballast', 'setting-up', 'till.db.salvaged'];

/**
 * Looks for what cannot be what its name says: a folder, a pipe or a link to nowhere in place of a file. Reading it
 * would fail, or would never end.
 *
 * @returns the path of the first; `null` if all is well. Throws the file system's error
 */
export function findWrongKind(dataDir: string): string | null {
  const inFolder = (name: string) => path.join(dataDir, name);
  const isWrong = (file: string, mayBeLink: boolean) => {
    const stat = fs.lstatSync(file, { throwIfNoEntry: false });
    if (!stat || stat.isFile()) return false;
    return !(mayBeLink && stat.isSymbolicLink() && leadsToFile(file));
  };
  return (
    [...databaseFiles, ...lockFiles].map(inFolder).find((file) => isWrong(file, false)) ??
    otherFiles.map(inFolder).find((file) => isWrong(file, true)) ??
    null
  );
}

/** A link may lead to nowhere, or back to itself. */
function leadsToFile(link: string): boolean {
  try {
    return fs.statSync(link).isFile();
  } catch {
    return false;
  }
}
