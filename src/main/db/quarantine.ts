import fs from 'node:fs';

/** A database is its file, and the files that SQLite keeps beside it. */
const parts = ['', '-wal', '-shm'];

/** A salvaged database waits here, whole, until the damaged one has made room. */
export const salvagedName = (file: string): string => `${file}.salvaged`;

/** Where the next damaged database goes: the first free number. Never a taken one, because nothing is overwritten. */
export function quarantineName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.damaged-${number}`;
    if (!parts.some((part) => fs.existsSync(name + part))) return name;
  }
}

/**
 * Moves a damaged database aside and the salvaged one into its place. If a kill cuts it short, the next start
 * finishes it.
 */
export function exchange(file: string, quarantine: string): void {
  for (const part of parts) if (fs.existsSync(file + part)) fs.renameSync(file + part, quarantine + part);
  fs.renameSync(salvagedName(file), file);
}

/**
 * Finishes an exchange that was cut short: the damaged file has left its place, and the salvaged one is not there yet.
 * A log that stayed behind belongs to the damaged file. SQLite would take it for the log of the salvaged one.
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
