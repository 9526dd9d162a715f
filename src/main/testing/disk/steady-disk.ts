import os from 'node:os';
import { canWrite } from '../../db/can-write.ts';
import type { Database } from '../../db/database.ts';
import { StorageWatch } from '../../db/storage-watch.ts';
import type { Schedule } from '../../timer.ts';

/** The watch of a disk with room enough, for tests whose trouble lies elsewhere or is a lock on the database. */
export function steadyDisk(db: Database, schedule: Schedule, onChange: () => void): StorageWatch {
  return new StorageWatch({
    schedule,
    ballast: { release: () => {}, setAside: () => true },
    canWrite: () => canWrite(db, os.tmpdir()),
    reopen: () => {},
    onChange,
  });
}
