import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { Stopwatch } from '../../clock.ts';

/** Five files of 1 MB, of which the oldest is deleted. Nobody but their owner may read them. */
const options = { size: '1M', rotate: 4, mode: 0o600 } as const;

/** After a failure the file is left alone so long. */
const restMs = 60_000;
/** A disk that hangs must not fill the memory with lines. */
const longestWaitBytes = 256 * 1024;

export type LogFile = {
  /** Never throws. False if the line is lost: the disk is full, or the folder cannot be used. */
  readonly write: (line: string) => boolean;
  /** Resolves when everything that was written is in the file, or is lost. */
  readonly close: () => Promise<void>;
};

/**
 * Keeps the last lines of a till in `till.log`, and those before them in `till.log.1` and on.
 *
 * @param folder is made if it is missing
 */
export function createLogFile(folder: string, stopwatch: Stopwatch): LogFile {
  let stream: RotatingFileStream | null = null;
  let failedAtMs = -Infinity;

  const open = (): RotatingFileStream | null => {
    if (stopwatch() - failedAtMs < restMs) return null;
    try {
      const opened = createStream('till.log', { ...options, path: folder });
      opened.on('error', () => fail());
      return opened;
    } catch {
      fail();
      return null;
    }
  };
  const fail = (): void => {
    failedAtMs = stopwatch();
    stream?.destroy();
    stream = null;
  };

  return {
    write: (line) => {
      stream ??= open();
      if (stream === null || stream.writableLength > longestWaitBytes) return false;
      stream.write(line);
      return true;
    },
    close: () =>
      new Promise((resolve) => {
        if (stream === null) return resolve();
        stream.once('error', () => resolve());
        stream.end(() => resolve());
        stream = null;
      }),
  };
}
