import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLog } from './log.ts';
import { createLogFile } from './log-file.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-log-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const logs = () => path.join(folder, 'logs');
const clock = { now: () => Date.UTC(2026, 4, 1) };
let nowMs = 0;
const stopwatch = () => nowMs;

it('keeps lines with their time, for their owner alone, and goes on where the last process ended', async () => {
  for (const line of ['one', 'two']) {
    const file = createLogFile(logs(), stopwatch);
    createLog(file, clock)(line);
    await file.close();
  }
  const at = path.join(logs(), 'till.log');
  expect(fs.readFileSync(at, 'utf8')).toBe('2026-05-01T00:00:00.000Z one\n2026-05-01T00:00:00.000Z two\n');
  expect(fs.statSync(at).mode & 0o777).toBe(0o600);
});

it('never holds more than five files of a megabyte', async () => {
  const line = `${'x'.repeat(100_000)}\n`;
  const file = createLogFile(logs(), stopwatch);
  for (let nth = 0; nth < 80; nth += 1) await vi.waitUntil(() => file.write(line));
  await file.close();
  const names = fs.readdirSync(logs());
  expect(names.toSorted()).toEqual(['till.log', ...[1, 2, 3, 4].map((nth) => `till.log.${nth}`)]);
  for (const name of names) {
    const { size, mode } = fs.statSync(path.join(logs(), name));
    expect(size).toBeLessThan(1.2 * 1024 * 1024);
    expect(mode & 0o777).toBe(0o600);
  }
});

it.each([
  ['its folder is a file', () => fs.writeFileSync(logs(), '')],
  ['its folder is a link to itself', () => fs.symlinkSync(logs(), logs())],
  ['its file is a folder', () => fs.mkdirSync(path.join(logs(), 'till.log'), { recursive: true })],
  ['its disk is full', () => (fs.mkdirSync(logs()), fs.symlinkSync('/dev/full', path.join(logs(), 'till.log')))],
])('drops lines while %s, and says later how many', async (_, spoil) => {
  spoil();
  const file = createLogFile(logs(), stopwatch);
  const log = createLog(file, clock);
  log('tried');
  await vi.waitUntil(() => !file.write(''));
  log('lost');
  log('lost too');
  fs.rmSync(logs(), { recursive: true });
  nowMs += 60_000;
  log('kept');
  await file.close();
  expect(fs.readFileSync(path.join(logs(), 'till.log'), 'utf8')).toBe(
    '2026-05-01T00:00:00.000Z kept (2 lines before this one could not be kept)\n',
  );
});
