import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder = '';
let dataDir = '';
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-lock-'));
  dataDir = path.join(folder, 'till');
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

/** A process that holds the folder and says so. */
async function holder() {
  const code = `
    const { lockFolder } = await import(${JSON.stringify(path.join(import.meta.dirname, 'folder-lock.ts'))});
    globalThis.held = lockFolder(${JSON.stringify(dataDir)});
    console.log(globalThis.held.ok ? 'held' : globalThis.held.failure);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  return { said, kill: () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGKILL')) };
}

it('lets one process at a folder at a time, and the next when the first was killed', async () => {
  const first = await holder();
  const meanwhile = [lockFolder(dataDir), (await holder()).said];
  await first.kill();
  const taken = { ok: false, failure: 'already-running', path: dataDir };
  expect([first.said, ...meanwhile]).toEqual(['held', taken, 'already-running']);
  const own = lockFolder(dataDir);
  expect(own.ok).toBe(true);
  expect((await holder()).said).toBe('already-running');
  if (own.ok) own.lock.release();
  expect((await holder()).said).toBe('held');
});

it('does not give one folder twice within one process either', () => {
  const first = lockFolder(dataDir);
  expect(lockFolder(dataDir)).toEqual({ ok: false, failure: 'already-running', path: dataDir });
  if (first.ok) first.lock.release();
});

it('does not claim to hold a folder that is none, and leaves it as it was', () => {
  const file = path.join(folder, 'file');
  const loop = path.join(folder, 'loop');
  fs.writeFileSync(file, 'notes');
  fs.symlinkSync(loop, loop);
  fs.symlinkSync(path.join(folder, 'nowhere', 'at-all'), path.join(folder, 'astray'));
  for (const place of [
    file,
    path.join(file, 'till'),
    loop,
    path.join(folder, 'astray'),
    path.join(folder, 'x'.repeat(300)),
  ]) {
    expect(lockFolder(place)).toEqual({ ok: false, failure: 'folder-cannot-be-made', path: place });
  }
  expect(fs.readFileSync(file, 'utf8')).toBe('notes');
});

const make: Readonly<Record<string, (file: string) => void>> = {
  'a folder': (file) => fs.mkdirSync(file),
  'a link to nowhere': (file) => fs.symlinkSync(path.join(folder, 'nowhere'), file),
  'a link to itself': (file) => fs.symlinkSync(file, file),
  'a pipe': (file) => execFileSync('mkfifo', [file]),
};

describe.each(Object.keys(make))('%s', (kind) => {
  it.each(['till.db', 'till.db-wal', 'till.db-shm', 'till.lock', 'till.mark', 'credential', 'ballast'])(
    'in place of %s is named, and not touched',
    (name) => {
      fs.mkdirSync(dataDir);
      const at = path.join(dataDir, name);
      make[kind]?.(at);
      expect(lockFolder(dataDir)).toEqual({ ok: false, failure: 'wrong-kind', path: at });
      expect(fs.readdirSync(dataDir)).toEqual([name]);
    },
  );
});

it('takes a link to a file for a file, except where SQLite would keep its log at the other end', () => {
  fs.mkdirSync(dataDir);
  fs.writeFileSync(path.join(folder, 'other'), '');
  for (const name of ['credential', 'till.db']) fs.symlinkSync(path.join(folder, 'other'), path.join(dataDir, name));
  expect(lockFolder(dataDir)).toMatchObject({ failure: 'wrong-kind', path: path.join(dataDir, 'till.db') });
});

it('mends a lock that holds anything but a lock, as the same file', () => {
  fs.mkdirSync(dataDir);
  const at = path.join(dataDir, 'till.lock');
  fs.writeFileSync(at, 'this is no database at all, but it is long enough to be taken for one '.repeat(9));
  const { ino } = fs.statSync(at);
  const locked = lockFolder(dataDir);
  expect(locked.ok).toBe(true);
  expect(lockFolder(dataDir)).toMatchObject({ failure: 'already-running' });
  expect(fs.statSync(at).ino).toBe(ino);
  if (locked.ok) locked.lock.release();
});
