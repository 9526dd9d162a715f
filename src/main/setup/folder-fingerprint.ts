import crypto from 'node:crypto';
import fs from 'node:fs';

/**
 * What tells a data folder from a copy of it: the machine, and the very file that the database is. A folder that is
 * moved or renamed keeps it; one that is copied or restored does not.
 */
export function folderFingerprint(databaseFile: string): string {
  const { ino, birthtimeMs } = fs.statSync(databaseFile, { bigint: true });
  return crypto.createHash('sha256').update(`${machineId()} ${ino} ${birthtimeMs}`).digest('hex');
}

/** Empty where the system has none in a file. */
function machineId(): string {
  try {
    return fs.readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    return '';
  }
}
