import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let dataDir = '';
beforeEach(() => (dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-lock-'))));
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

/** A process that holds the folder and says so. */
async function holder() {
  const code = `
    const { lockFolder } = await import(${JSON.stringify(path.join(import.meta.dirname, 'folder-lock.ts'))});
    globalThis.held = lockFolder(${JSON.stringify(dataDir)});
    console.log(globalThis.held ? 'held' : 'refused');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  return { said, kill: () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGKILL')) };
}

it('lets one process at a folder at a time, and the next when the first was killed', async () => {
  const first = await holder();
  const meanwhile = lockFolder(dataDir);
  await first.kill();
  expect([first.said, meanwhile]).toEqual(['held', null]);
  const own = lockFolder(dataDir);
  expect(own).not.toBeNull();
  own?.release();
});
