import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDoor, readDoorNote } from './door.ts';
import { knock } from './knock.ts';
import { isSureToBe, ownIdentity } from './process-identity.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-door-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const noteOf = (dataDir: string) => readDoorNote(dataDir) ?? { address: '', pid: 0, startedAt: null };

it.each(['till', 'a folder with a long name '.repeat(9)])(
  'answers who knocks, and is gone when closed',
  async (name) => {
    const dataDir = path.join(folder, name);
    fs.mkdirSync(dataDir);
    let knocks = 0;
    const door = await openDoor(dataDir, () => (knocks += 1));
    const note = noteOf(dataDir);
    expect(note.pid).toBe(process.pid);
    expect(await knock(note)).toBe('answered');
    expect(knocks).toBe(1);
    door.close();
    expect(readDoorNote(dataDir)).toBeNull();
    expect(await knock(note)).toBe('nobody');
  },
);

it('opens where a killed till left its socket and its note, or somebody put something else', async () => {
  fs.symlinkSync('/nowhere', path.join(folder, 'till.door'));
  const door = await openDoor(folder, () => {});
  expect(await knock(noteOf(folder))).toBe('answered');
  expect(fs.lstatSync(path.join(folder, 'till.door')).isFile()).toBe(true);
  door.close();
});

it('is silent when the process behind it has stopped', async () => {
  const address = path.join(folder, 'stopped');
  const program = `require('node:net').createServer((s) => s.end('tillside is here\\n')).listen(process.argv[1], () => console.log('up'))`;
  const child = spawn(process.execPath, ['-e', program, address], { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(await knock({ address })).toBe('answered');
  child.kill('SIGSTOP');
  expect(await knock({ address }, 300)).toBe('silent');
  child.kill('SIGKILL');
});

it('is nobody’s when another program answers there', async () => {
  const address = path.join(folder, 'other');
  const server = net.createServer((socket) => socket.end('HTTP/1.1 400')).listen(address);
  expect(await knock({ address })).toBe('nobody');
  server.close();
});

it.each(['', '{}', '{"pid":-1,"startedAt":null,"address":"x"}', 'no json'])('takes no note that says %j', (text) => {
  fs.writeFileSync(path.join(folder, 'till.door'), text);
  expect(readDoorNote(folder)).toBeNull();
});

it('knows a process again, and never one that took its number', () => {
  expect(isSureToBe(ownIdentity())).toBe(process.platform === 'linux');
  expect(isSureToBe({ ...ownIdentity(), startedAt: '1' })).toBe(false);
  expect(isSureToBe({ pid: 1, startedAt: null })).toBe(false);
});
