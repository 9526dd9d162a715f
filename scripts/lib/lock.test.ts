import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from './lock.mjs';
import { projectCache } from './paths.mjs';

test('two commands at the same step run one after the other', async () => {
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise(setImmediate);
    seen.push(`${name} ends`);
  };
  await Promise.all([withLock('test-pair', work('one')), withLock('test-pair', work('two'))]);
  expect(seen).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
});

test('another command takes over the lock of a killed one', async () => {
  const file = join(projectCache, 'test-killed.lock');
  await withLock('test-killed', async () => undefined);
  // No system gives out a process number this high.
  writeFileSync(file, '2147483646');
  expect(await withLock('test-killed', async () => 'done')).toBe('done');
  expect(existsSync(file)).toBe(false);
});
