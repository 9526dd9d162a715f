import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What a cut needs, where it is missing; `null` where all is there. */
export function missingForCuts(): string | null {
  if (process.platform !== 'linux') return 'this is not Linux';
  if (process.getuid?.() !== 0) return 'it takes root to mount a disk';
  if (!fs.existsSync('/dev/loop-control')) return 'there are no loop devices';
  const missing = ['mkfs.ext4', 'mount', 'umount', 'perl'].find((tool) => spawnSync('which', [tool]).status !== 0);
  return missing ? `there is no ${missing}` : null;
}

/** A small disk in a file, whose power can be cut under whoever writes to it. */
export class CuttableDisk {
  readonly folder: string;
  readonly #image: string;

  constructor(place: string) {
    this.folder = path.join(place, 'disk');
    this.#image = path.join(place, 'disk.img');
    fs.mkdirSync(this.folder, { recursive: true });
    fs.writeFileSync(this.#image, '');
    fs.truncateSync(this.#image, 64 * 1024 * 1024);
    run('mkfs.ext4', ['-q', '-F', this.#image]);
    this.plugIn();
  }

  plugIn(): void {
    run('mount', ['-o', 'loop', this.#image, this.folder]);
  }

  /** What has not been synced by now is gone: EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH. */
  cutPower(): void {
    const code = 'open(my $f, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($f, 0x8004587D, $how) or die $!';
    run('perl', ['-e', code, this.folder]);
  }

  unplug(): void {
    run('umount', [this.folder]);
  }
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
}
