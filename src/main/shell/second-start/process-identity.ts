import fs from 'node:fs';

/** By which a process is known again. Numbers of processes are used anew, so the number alone says nothing. */
export type ProcessIdentity = {
  readonly pid: number;
  /** When it was started, in the system's own count; `null` where the system does not tell it like this. */
  readonly startedAt: string | null;
};

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, startedAt: startOf(process.pid) };
}

/**
 * Is this process still the one that it was, and does it run the same program as we do? False wherever that is not
 * certain.
 */
export function isSureToBe({ pid, startedAt }: ProcessIdentity): boolean {
  if (startedAt === null || startOf(pid) !== startedAt) return false;
  try {
    return fs.readlinkSync(`/proc/${pid}/exe`) === fs.readlinkSync('/proc/self/exe');
  } catch {
    return false;
  }
}

/** Field 22 of proc_pid_stat(5). The name before it may hold spaces and brackets. */
function startOf(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
