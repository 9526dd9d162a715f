import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-make-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('makes a folder and those above it, for their owner alone', () => {
  const inner = path.join(folder, 'a', 'b', 'c');
  makeFolder(inner);
  makeFolder(inner);
  expect(fs.statSync(inner).mode & 0o777).toBe(0o700);
  expect(fs.statSync(path.dirname(inner)).mode & 0o777).toBe(0o700);
});

it('comes to an end where no folder can be made', () => {
  const loop = path.join(folder, 'loop');
  const astray = path.join(folder, 'astray');
  fs.symlinkSync(loop, loop);
  fs.symlinkSync(path.join(folder, 'no', 'such'), astray);
  fs.writeFileSync(path.join(folder, 'file'), '');
  for (const place of [
    loop,
    astray,
    path.join(folder, 'file'),
    path.join(folder, 'file', 'x'),
    path.join(astray, 'x'),
  ]) {
    expect(() => makeFolder(place)).toThrow();
  }
});

// Node's own `recursive` never returns from this.
it.runIf(process.platform === 'linux')('comes to an end in a file system that makes no folders', () => {
  expect(() => makeFolder('/proc/tillside/till')).toThrow('ENOENT');
});
