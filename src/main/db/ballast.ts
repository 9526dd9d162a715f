import fs from 'node:fs';

const sizeBytes = 4 * 1024 * 1024;

/** Space set aside on a healthy disk, so that the queue can still drain on a full one. */
export type Ballast = {
  /** Gives the space back. Answers whether there was any to give. */
  readonly release: () => boolean;
};

/** Sets the space aside, or leaves it for another day where the disk is already full. */
export function setBallastAside(file: string): Ballast {
  try {
    if (!fs.existsSync(file)) fs.writeFileSync(file, Buffer.alloc(sizeBytes, 1));
  } catch {
    fs.rmSync(file, { force: true });
  }
  return {
    release: () => {
      if (!fs.existsSync(file)) return false;
      fs.rmSync(file, { force: true });
      return true;
    },
  };
}
