import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import type { Progress } from '../history-store.ts';
import { readRegularFile } from '../files/regular-file.ts';
import { errorCodeOf } from '../storage-trouble.ts';

/** What a mark remembers of a till's history, outside its database. */
export type Mark = Progress & {
  /** The count when the log was last written back whole. The database's file alone is never older than this. */
  readonly base: number;
};

/** One mark, in a file of its own. */
export type MarkFile = {
  /** @returns `null` if there is no mark, or if it cannot be read */
  readonly read: () => Mark | null;
  /**
   * Writes the mark into its place without a sync: a killed process loses nothing, a power cut may lose the last marks.
   * Throws the file system's error.
   */
  readonly write: (mark: Mark) => void;
  /** Puts what was written on the disk. Throws the file system's error. */
  readonly sync: () => void;
};

/** Every mark has this length, so that it is written over in one piece, and needs no space on a full disk. */
const markBytes = 256;
const longestBytes = 64 * 1024;

export function createMarkFile(file: string): MarkFile {
  return {
    read: () => {
      try {
        return parse(readRegularFile(file, longestBytes).toString('latin1'));
      } catch (cause) {
        if (errorCodeOf(cause) === '') throw cause;
        return null;
      }
    },
    write: (mark) => {
      const target = openOrMake(file);
      try {
        fs.writeSync(target, print(mark), 0, 'latin1');
      } finally {
        fs.closeSync(target);
      }
    },
    sync: () => {
      const target = openOrMake(file);
      try {
        fs.fsyncSync(target);
      } finally {
        fs.closeSync(target);
      }
    },
  };
}

/** What lies in its place may be a pipe. Without O_NONBLOCK, we would wait for somebody to read it. */
const flags = fs.constants.O_WRONLY | fs.constants.O_CREAT | (fs.constants.O_NONBLOCK ?? 0);

function openOrMake(file: string): number {
  const open = () => fs.openSync(file, flags, 0o600);
  try {
    return open();
  } catch (cause) {
    if (errorCodeOf(cause) !== 'ENOENT') throw cause;
    makeFolder(path.dirname(file));
    return open();
  }
}

function print({ till, count, operations, base }: Mark): string {
  const text = JSON.stringify({ till, count, operations, base });
  return `${digestOf(text)} ${text}`.padEnd(markBytes - 1).concat('\n');
}

/** @returns `null` for a mark that was torn or damaged */
function parse(line: string): Mark | null {
  const [digest = '', ...rest] = line.trimEnd().split(' ');
  const text = rest.join(' ');
  return digest === digestOf(text) ? (JSON.parse(text) as Mark) : null;
}

function digestOf(text: string): string {
  return crypto.createHash('sha256').update(text).digest('hex').slice(0, 32);
}
