import fs from 'node:fs';
import path from 'node:path';

/** Enough for SQLite's log, which grows to 4 MB before it is written back, and for the service's answers beside it. */
const sizeBytes = 8 * 1024 * 1024;

/** Space set aside while the disk is healthy, so that the queue can still drain when the disk is full. */
export type Ballast = {
  /** Gives the space back. */
  readonly release: () => void;
  /**
   * Sets the space aside if it is not set aside yet. Answers false if the disk is nearly full: there must be room for
   * twice as much. Otherwise the space that was just given back would look like room.
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
