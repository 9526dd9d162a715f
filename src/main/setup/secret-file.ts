import fs from 'node:fs';
import { readRegularFile } from '../db/files/regular-file.ts';

/** A sealed password is some hundred bytes long. */
const longestBytes = 64 * 1024;

/**
 * Writes a file that only its owner may read, whole or not at all.
 *
 * Throws the file system's error, for example that of a full disk (`ENOSPC`), and leaves nothing half written.
 */
export function writeSecretFile(file: string, content: string | Buffer): void {
  const unfinished = `${file}.part`;
  try {
    // A file left by a killed process would keep its own mode, because a mode is given only to a new file.
    fs.rmSync(unfinished, { force: true });
    fs.writeFileSync(unfinished, content, { mode: 0o600, flush: true });
    fs.renameSync(unfinished, file);
  } catch (cause) {
    fs.rmSync(unfinished, { force: true });
    throw cause;
  }
}

/** @returns `null` if the file is not there or cannot be read */
export function readSecretFile(file: string): Buffer | null {
  try {
    return readRegularFile(file, longestBytes);
  } catch {
    return null;
  }
}
