import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

/** The facts by which we know a data folder. They are digests, because a path or a machine's name may name a person. */
export const folderFingerprint = z.object({
  host: z.string(),
  machine: z.string(),
  folder: z.string(),
  inode: z.string(),
  /** `null` if the file system does not remember when a file was made. */
  born: z.string().nullable(),
});
export type FolderFingerprint = Readonly<z.infer<typeof folderFingerprint>>;

export function fingerprintOf(databaseFile: string): FolderFingerprint {
  const { ino, birthtimeNs, ctimeNs } = fs.statSync(databaseFile, { bigint: true });
  // Some systems give the time of the last change instead, and that changes with every write.
  const isTold = birthtimeNs > 0n && birthtimeNs !== ctimeNs;
  return {
    // Only the first part: the rest belongs to the network and changes with it.
    host: digest(os.hostname().toLowerCase().split('.')[0] ?? ''),
    machine: digest(machineId()),
    folder: digest(path.dirname(fs.realpathSync(databaseFile))),
    inode: digest(String(ino)),
    born: isTold ? digest(String(birthtimeNs)) : null,
  };
}

/** `null` if there is no such file, as when a database was salvaged from its log alone. */
export function fingerprintIfThere(databaseFile: string): FolderFingerprint | null {
  return fs.existsSync(databaseFile) ? fingerprintOf(databaseFile) : null;
}

/**
 * Is the folder described by `now` a copy of the one described by `kept`?
 *
 * On the same machine a file that was only moved keeps its number and its birth. An image of a whole disk keeps those
 * too, so another name of the machine is also a reason to ask.
 */
export function isCopy(kept: FolderFingerprint, now: FolderFingerprint): boolean {
  if (kept.host !== now.host || kept.machine !== now.machine || kept.inode !== now.inode) return true;
  return kept.born !== null && now.born !== null ? kept.born !== now.born : kept.folder !== now.folder;
}

/** Empty if the system keeps no machine id in a file. */
function machineId(): string {
  try {
    return fs.readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    return '';
  }
}

function digest(text: string): string {
  return crypto.createHash('sha256').update(`tillside ${text}`).digest('hex');
}
