import fs from 'node:fs';
import path from 'node:path';

/** SQLite's log grows to 4 MB before it is written back, and what the service answers is kept beside it. */
const sizeBytes = 8 * 1024 * 1024;

/** Space set aside on a healthy disk, so that the queue can still drain on a full one. */
export type Ballast = {
  /** Gives the space back. */
  readonly release: () => void;
  /**
   * Sets the space aside, where it is not. False on a disk that is nearly full: there must be room for twice as much,
   * or the space just given back would be taken for room.
   */
  readonly setAside: () => boolean;
};

export function createBallast(file: string): Ballast {
  return {
    release: () => fs.rmSync(file, { force: true }),
    setAside: () => {
      try {
        if (fs.existsSync(file)) return true;
        const { bavail, bsize } = fs.statfsSync(path.dirname(file));
        if (bavail * bsize < 2 * sizeBytes) return false;
        fs.writeFileSync(file, Buffer.alloc(sizeBytes, 1), { flush: true });
        return true;
      } catch {
        fs.rmSync(file, { force: true });
        return false;
      }
    },
  };
}
