import fs from 'node:fs';

/** A database is its file, and what SQLite keeps beside it. */
const parts = ['', '-wal', '-shm'];

/** Where a salvaged database waits, whole, until the damaged one has made room. */
export const salvagedName = (file: string): string => `${file}.salvaged`;

/** Where the next damaged database goes: the first free number. Never one that is taken, for nothing is overwritten. */
export function quarantineName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.damaged-${number}`;
    if (!parts.some((part) => fs.existsSync(name + part))) return name;
  }
}

/** Moves a damaged database aside and the salvaged one into its place. A kill in the middle is finished at the next start. */
export function exchange(file: string, quarantine: string): void {
  for (const part of parts) if (fs.existsSync(file + part)) fs.renameSync(file + part, quarantine + part);
  fs.renameSync(salvagedName(file), file);
}

/**
 * Finishes an exchange that was cut short: the damaged file is gone from its place, the salvaged one not yet there.
 * A log that stayed behind belongs to the damaged file, and would be taken for the salvaged one's.
 */
export function finishExchange(file: string): void {
  if (fs.existsSync(file) || !fs.existsSync(salvagedName(file))) return;
  exchange(file, lastQuarantine(file));
}

function lastQuarantine(file: string): string {
  let name = quarantineName(file);
  for (let number = 1; fs.existsSync(`${file}.damaged-${number}`); number += 1) name = `${file}.damaged-${number}`;
  return name;
}
