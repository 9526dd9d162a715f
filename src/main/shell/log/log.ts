import type { Clock } from '../../clock.ts';
import type { LogFile } from './log-file.ts';

/** Takes one line for support. Callers make sure that it holds no name, number, e-mail, token or PIN. */
export type Log = (line: string) => void;

/** A log on the standard error alone, for a start that has no data folder. */
export const log: Log = (line) => {
  try {
    process.stderr.write(`tillside: ${line}\n`);
  } catch {
    // Nobody reads it. That is no reason to stop.
  }
};

/** A log that is also kept in a file. It says how many lines before this one the file could not take. */
export function createLog(file: LogFile, clock: Clock): Log {
  let dropped = 0;
  return (line) => {
    log(line);
    const missing = dropped > 0 ? ` (${dropped} lines before this one could not be kept)` : '';
    if (file.write(`${new Date(clock.now()).toISOString()} ${line}${missing}\n`)) dropped = 0;
    else dropped += 1;
  };
}

/** A closed or full standard output is no reason to stop, nor to show anything. Call it first of all. */
export function ignoreOutputErrors(): void {
  for (const name of ['stdout', 'stderr'] as const) {
    try {
      process[name].on('error', () => {});
    } catch {
      // The stream cannot even be made, so nothing can be written to it.
    }
  }
}
