import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tightenFolders } from './tight-folder.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-tight-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const at = (...names: readonly string[]) => path.join(folder, ...names);
const places = () => ({ dataDir: at('till'), stateDir: at('state') });
const modeOf = (...names: readonly string[]) => fs.statSync(at(...names)).mode & 0o777;

/** Makes everything as an open umask leaves it. */
function makeOpen(...files: readonly string[]): void {
  for (const file of files) {
    fs.mkdirSync(path.dirname(at(file)), { recursive: true });
    fs.writeFileSync(at(file), 'x');
    fs.chmodSync(at(file), 0o664);
    for (let up = path.dirname(at(file)); up !== folder; up = path.dirname(up)) fs.chmodSync(up, 0o775);
  }
}

const files = [
  'till.db',
  'till.db-wal',
  'till.db-shm',
  'till.db.damaged-1',
  'till.db.before-9',
  'till.mark',
  'credential',
  'ballast',
  'till.db.before-9-wal',
  'till.db.salvaging-base',
  'till.db.found-wal',
  'training.db-shm',
  'till.lock',
  'till.door',
  'credential.sealed.part',
  path.join('logs', 'till.log'),
  path.join('logs', 'till.log.1'),
].map((name) => path.join('till', name));
const tillId = 'a7'.repeat(16);
const mark = path.join('state', tillId, 'till.mark');

it('shuts the folder, its files, the log and the marks elsewhere', () => {
  makeOpen(...files, mark, path.join('till', 'chromium', 'Preferences'));
  expect(tightenFolders(places())).toEqual([]);
  for (const file of [...files, mark]) expect([file, modeOf(file)]).toEqual([file, 0o600]);
  for (const inner of [
    'till',
    path.join('till', 'logs'),
    path.join('till', 'chromium'),
    'state',
    path.join('state', tillId),
  ]) {
    expect([inner, modeOf(inner)]).toEqual([inner, 0o700]);
  }
});

it('leaves what the till did not make as it is, and says that it is open', () => {
  const theirs = [
    path.join('till', 'report.xlsx'),
    path.join('till', 'till.db.bak'),
    path.join('till', 'shared', 'list.txt'),
    path.join('till', 'logs', 'support.txt'),
    path.join('state', 'other-program', 'till.mark'),
  ];
  makeOpen(...files, mark, ...theirs);
  fs.chmodSync(at('till', 'till.db.bak'), 0o600);
  expect(tightenFolders(places()).toSorted()).toEqual([
    at('state', 'other-program'),
    at('till', 'logs', 'support.txt'),
    at('till', 'report.xlsx'),
    at('till', 'shared'),
  ]);
  expect([modeOf('till', 'report.xlsx'), modeOf('till', 'shared'), modeOf('state', 'other-program')]).toEqual([
    0o664, 0o775, 0o775,
  ]);
  for (const file of [...files, mark]) expect([file, modeOf(file)]).toEqual([file, 0o600]);
});

it('follows no link to what lies elsewhere, and says that it is open', () => {
  makeOpen(path.join('elsewhere', 'theirs'));
  fs.mkdirSync(at('till'), { mode: 0o755 });
  fs.symlinkSync(at('elsewhere', 'theirs'), at('till', 'credential'));
  fs.symlinkSync(at('elsewhere'), at('till', 'logs'));
  fs.symlinkSync(at('elsewhere'), at('state'));
  fs.symlinkSync(at('nowhere'), at('till', 'ballast'));
  expect(tightenFolders(places()).toSorted()).toEqual([at('state'), at('till', 'credential'), at('till', 'logs')]);
  expect([modeOf('elsewhere'), modeOf('elsewhere', 'theirs')]).toEqual([0o775, 0o664]);
  expect(modeOf('till')).toBe(0o700);
});

it('shuts a data folder that is reached by a link', () => {
  makeOpen(path.join('real', 'till.db'));
  fs.symlinkSync(at('real'), at('till'));
  expect(tightenFolders(places())).toEqual([]);
  expect([modeOf('real'), modeOf('real', 'till.db')]).toEqual([0o700, 0o600]);
});

it('leaves alone what everybody uses, and says that it is open', () => {
  fs.mkdirSync(at('till'));
  fs.chmodSync(at('till'), 0o1777);
  expect(tightenFolders({ ...places(), stateDir: null })).toEqual([at('till')]);
  expect(modeOf('till')).toBe(0o777);
});

it.runIf(process.getuid?.() === 0)('says what belongs to another account', () => {
  makeOpen(...files, mark);
  fs.chownSync(at('till'), 12_345, 12_345);
  fs.chownSync(at(mark), 12_345, 12_345);
  expect(tightenFolders(places())).toEqual([at('till'), at(mark)]);
});

it('has nothing to do where there is nothing, and on Windows', () => {
  expect(tightenFolders(places())).toEqual([]);
  makeOpen(...files);
  expect(tightenFolders(places(), 'win32')).toEqual([]);
  expect(modeOf('till')).toBe(0o775);
});
