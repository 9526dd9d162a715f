import fs from 'node:fs';

/**
 * Writes a file that only its owner may read, whole or not at all.
 *
 * Throws what the file system throws, a full disk (`ENOSPC`) among it, and leaves nothing half written.
 */
export function writeSecretFile(file: string, content: string | Buffer): void {
  const unfinished = `${file}.part`;
  try {
    // Left from a killed process, it would keep the mode it has: a mode is only given to a file that is made.
    fs.rmSync(unfinished, { force: true });
    fs.writeFileSync(unfinished, content, { mode: 0o600, flush: true });
    fs.renameSync(unfinished, file);
  } catch (cause) {
    fs.rmSync(unfinished, { force: true });
    throw cause;
  }
}

/** @returns `null` when it is not there or cannot be read */
export function readSecretFile(file: string): Buffer | null {
  try {
    return fs.readFileSync(file);
  } catch {
    return null;
  }
}
