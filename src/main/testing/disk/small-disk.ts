import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A real, small file system that a test may fill or break. */
export type SmallDisk = {
  readonly folder: string;
  /** Takes every free block. */
  readonly fill: () => void;
  readonly free: () => void;
  readonly remove: () => void;
};

/** Why no file system can be mounted here; `null` where it can. */
export function whyNoSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'it needs Linux';
  if (process.getuid?.() !== 0) return 'only root may mount';
  try {
    mountFailing().remove();
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

/** A disk of so many megabytes, in memory. Full, it answers with ENOSPC. */
export function mountSmall(megabytes: number): SmallDisk {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-small-'));
  call('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  const filler = path.join(folder, 'filler');
  return {
    folder: path.join(folder, 'till'),
    fill: () => fillWith(filler),
    free: () => fs.rmSync(filler, { force: true }),
    remove: () => {
      call('umount', '--lazy', folder);
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/**
 * A disk whose blocks lie on another that can be filled: the file system on it thinks that it has room, takes what is
 * written, and fails with EIO when it is to be synced, as a dying disk or a thin volume does.
 */
export function mountFailing(): SmallDisk {
  const under = mountSmall(32);
  const base = path.dirname(under.folder);
  const [image, folder] = [path.join(base, 'image'), path.join(base, 'mounted')];
  try {
    fs.mkdirSync(folder);
    fs.writeFileSync(image, '');
    fs.truncateSync(image, 64 * 1024 * 1024);
    // Without a journal, which would turn the whole file system read-only at the first such error.
    call('mkfs.ext4', '-q', '-F', '-O', '^has_journal', image);
    call('mount', '-o', 'loop,errors=continue', image, folder);
  } catch (cause) {
    under.remove();
    throw cause;
  }
  return {
    ...under,
    folder: path.join(folder, 'till'),
    remove: () => {
      call('umount', '--lazy', folder);
      under.remove();
    },
  };
}

function fillWith(filler: string): void {
  const file = fs.openSync(filler, 'w');
  const fill = (bytes: number) => {
    try {
      for (;;) fs.writeSync(file, Buffer.alloc(bytes, 1));
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
    }
  };
  for (const bytes of [65_536, 4096]) fill(bytes);
  fs.closeSync(file);
}

function call(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} cannot be done here: ${(stderr ?? '').trim().split('\n')[0] ?? ''}`);
}
