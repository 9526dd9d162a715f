import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
  expect([first.said, ...meanwhile]).toEqual(['held', { ok: false, failure: 'already-running' }, 'already-running']);
  const own = lockFolder(dataDir);
  expect(own.ok).toBe(true);
  expect((await holder()).said).toBe('already-running');
  if (own.ok) own.lock.release();
  expect((await holder()).said).toBe('held');
});

it('does not give one folder twice within one process either', () => {
  const first = lockFolder(dataDir);
  expect(lockFolder(dataDir)).toEqual({ ok: false, failure: 'already-running' });
  if (first.ok) first.lock.release();
});

it('does not claim to hold a folder that cannot be locked at all', () => {
  fs.mkdirSync(path.join(dataDir, 'till.lock'), { recursive: true });
  expect(lockFolder(dataDir)).toEqual({ ok: false, failure: 'database-unwritable' });
  fs.writeFileSync(path.join(folder, 'file'), '');
  expect(lockFolder(path.join(folder, 'file'))).toEqual({ ok: false, failure: 'database-unwritable' });
});
