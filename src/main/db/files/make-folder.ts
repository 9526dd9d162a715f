import fs from 'node:fs';
import path from 'node:path';
import { errorCodeOf } from '../storage-trouble.ts';

/**
 * Makes a folder for its owner alone, and those above it that are missing. Throws the file system's error.
 *
 * Node's own `recursive` tries for ever where the system says `ENOENT` although the folder above is there, as /proc
 * does.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const make = () => fs.mkdirSync(folder, { mode: 0o700 });
  try {
    make();
  } catch (cause) {
    const above = path.dirname(folder);
    if (errorCodeOf(cause) !== 'ENOENT' || above === folder || isFolder(above)) throw cause;
    makeFolder(above);
    make();
  }
}

function isFolder(place: string): boolean {
  try {
    return fs.statSync(place).isDirectory();
  } catch {
    return false;
  }
}
