import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderFingerprint, fingerprintOf, isCopy } from './folder-fingerprint.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-fingerprint-'));
  fs.mkdirSync(path.join(folder, 'till'));
  file = path.join(folder, 'till', 'till.db');
  // Writes until the last change is later than the birth, as in every database that has been in use.
  do fs.appendFileSync(file, 'rows');
  while (fingerprintOf(file).born === null);
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

describe('a data folder is the one it was', () => {
  it('after everything in it was written to', () => {
    const before = fingerprintOf(file);
    fs.appendFileSync(file, 'more rows');
    expect(isCopy(before, fingerprintOf(file))).toBe(false);
  });

  it('by another name, and in another place of the same disk', () => {
    const before = fingerprintOf(file);
    fs.renameSync(path.join(folder, 'till'), path.join(folder, 'moved'));
    const after = fingerprintOf(path.join(folder, 'moved', 'till.db'));
    expect(after.folder).not.toBe(before.folder);
    expect(isCopy(before, after)).toBe(false);
  });

  it('through a link', () => {
    fs.symlinkSync(path.join(folder, 'till'), path.join(folder, 'link'));
    expect(fingerprintOf(path.join(folder, 'link', 'till.db'))).toEqual(fingerprintOf(file));
  });
});

describe('a data folder is a copy', () => {
  const known: FolderFingerprint = { host: 'a', machine: 'b', folder: 'c', inode: 'd', born: 'e' };

  it('when its database is another file with the same bytes', () => {
    fs.cpSync(path.join(folder, 'till'), path.join(folder, 'copy'), { recursive: true, preserveTimestamps: true });
    expect(isCopy(fingerprintOf(file), fingerprintOf(path.join(folder, 'copy', 'till.db')))).toBe(true);
  });

  it('when it was put back in the place of the one it was copied from', () => {
    const before = fingerprintOf(file);
    fs.cpSync(file, `${file}.kept`);
    fs.renameSync(`${file}.kept`, file);
    expect(isCopy(before, fingerprintOf(file))).toBe(true);
  });

  it.each(['host', 'machine', 'inode', 'born'] as const)('when its %s is another, as on an imaged disk', (fact) => {
    expect(isCopy(known, { ...known, [fact]: 'other' })).toBe(true);
  });

  it('when it lies elsewhere and nobody remembers when it was made', () => {
    const ageless = { ...known, born: null };
    expect(isCopy(ageless, { ...ageless, folder: 'other' })).toBe(true);
    expect(isCopy(ageless, known)).toBe(false);
  });
});

it('does not take the time of the last change for the birth, which some systems report instead', () => {
  const untouched = path.join(folder, 'untouched');
  fs.closeSync(fs.openSync(untouched, 'w'));
  expect(fingerprintOf(untouched).born).toBeNull();
});

it('keeps no name of a machine or a person in clear', () => {
  const kept = JSON.stringify(fingerprintOf(file));
  expect(kept).not.toContain(os.hostname());
  expect(kept).not.toContain(path.basename(folder));
});
