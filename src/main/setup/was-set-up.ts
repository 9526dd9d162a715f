import fs from 'node:fs';
import path from 'node:path';
import { hasContent } from '../db/first-look.ts';
import { markName } from '../db/marks/marks.ts';
import { salvagedName } from '../db/quarantine.ts';

/** What a till that was set up leaves in its data folder, beside its database. */
const traces = ['credential', 'credential.sealed', 'ballast', markName];

/** Lies in the folder while a till is being set up. A kill may leave it, and a sign-in that belongs to nothing. */
const unfinishedName = 'setting-up';

/**
 * Was a till set up in this folder? Then nobody may set one up in its place, whatever became of its database: they would
 * become manager of what is left of it.
 */
export function wasSetUp(dataDir: string): boolean {
  const isThere = (name: string) => fs.existsSync(path.join(dataDir, name));
  return traces.some(isThere) && !isThere(unfinishedName);
}

/** Notes that a till is being set up. If that is cut short, the next start knows that it never was set up. */
export function beginSettingUp(dataDir: string): void {
  fs.writeFileSync(path.join(dataDir, unfinishedName), '', { flush: true });
}

export function endSettingUp(dataDir: string): void {
  fs.rmSync(path.join(dataDir, unfinishedName), { force: true });
}

/** Has the database of a till that was set up gone, and its log with it? What a log still holds is salvaged. */
export function isDataGone(file: string): boolean {
  const dataDir = path.dirname(file);
  const log = `${file}-wal`;
  if (hasContent(file) || hasContent(log) || fs.existsSync(salvagedName(file))) return false;
  return wasSetUp(dataDir) || fs.existsSync(log);
}
