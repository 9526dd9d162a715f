import fs from 'node:fs';
import path from 'node:path';
import { isLogName, isOwnName } from '../db/files/own-names.ts';
import { isTillId, markName } from '../db/marks/marks.ts';

/** What other accounts of the machine may not have: any right of the group or of others. */
const rightsOfOthers = 0o077;
/** A folder that everybody uses, such as /tmp, has this bit. It is not ours to shut. */
const sticky = 0o1000;

type Places = {
  readonly dataDir: string;
  /** Holds a folder with a mark for each till of this person. */
  readonly stateDir: string | null;
};

/**
 * Takes from all other accounts of this machine what rights they have on the till's data, its log and its marks. Chromium's
 * own files lie in a folder of the data folder, which is shut as a whole.
 *
 * Never changes what the till did not make (`own-names.ts`): somebody may share it on purpose. Never follows a link: what
 * lies at its other end may be somebody else's. Never throws. On Windows a person's folders are closed to others as they
 * are, and Node knows no rights there.
 *
 * @returns the places that are still open: they are not the till's, or their file system keeps no rights
 */
export function tightenFolders(
  { dataDir, stateDir }: Places,
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  if (platform === 'win32') return [];
  // The data folder itself may be reached by a link. It is ours all the same.
  const data = realPathOf(dataDir);
  const marks = stateDir === null ? [] : entriesOf(stateDir, isTillId);
  const places = [
    ...[data, ...(stateDir === null ? [] : [stateDir])].map((place) => ({ place, isOwn: true })),
    ...entriesOf(data, isOwnName),
    ...entriesOf(path.join(data, 'logs'), isLogName),
    ...marks,
    ...marks.flatMap(({ place, isOwn }) => (isOwn ? entriesOf(place, (name) => name === markName) : [])),
  ];
  const open = places.filter((each) => !(each.isOwn ? tighten(each.place) : isShut(each.place)));
  return [...new Set(open.map(({ place }) => place))];
}

/** Somebody else's place is looked at and left as it is. */
function isShut(place: string): boolean {
  const stat = statOf(place);
  return stat === null || !isOpen(stat);
}

/** @returns false if it is still open to others */
function tighten(place: string): boolean {
  const before = statOf(place);
  if (before === null || !isOpen(before)) return true;
  const isOurs = before.uid === process.getuid?.() && (before.isDirectory() || before.isFile());
  if (!isOurs || (before.mode & sticky) !== 0 || place === path.parse(place).root) return false;
  try {
    // Not by a descriptor: closing it would take away SQLite's locks ("How To Corrupt An SQLite Database File", 2.2).
    fs.chmodSync(place, before.mode & 0o700);
  } catch {
    // The look below tells.
  }
  const after = statOf(place);
  return after === null || !isOpen(after);
}

/** Can another account get at it? A link is as open as what it leads to. */
function isOpen(stat: fs.Stats): boolean {
  return stat.uid !== process.getuid?.() || (stat.mode & rightsOfOthers) !== 0;
}

/** Of what lies there, or what a link there leads to; a link itself is never changed. `null` for nothing. */
function statOf(place: string): fs.Stats | null {
  try {
    const stat = fs.lstatSync(place);
    if (!stat.isSymbolicLink()) return stat;
    const end = fs.statSync(place);
    return Object.assign(end, { isFile: () => false, isDirectory: () => false });
  } catch {
    return null;
  }
}

function realPathOf(folder: string): string {
  try {
    return fs.realpathSync(folder);
  } catch {
    return folder;
  }
}

type Entry = { readonly place: string; readonly isOwn: boolean };

function entriesOf(folder: string, isOwn: (name: string) => boolean): readonly Entry[] {
  try {
    if (!fs.lstatSync(folder).isDirectory()) return [];
    return fs.readdirSync(folder).map((name) => ({ place: path.join(folder, name), isOwn: isOwn(name) }));
  } catch {
    return [];
  }
}
