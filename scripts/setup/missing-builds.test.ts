import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingBuilds } from './missing-builds.mjs';

test('finds a build for another platform that the lock file leaves out, and says where it runs', () => {
  const packages = {
    'node_modules/tool': {
      version: '2.5.0',
      dev: true,
      optionalDependencies: {
        'tool-linux-x64-musl': '2.5.0',
        'tool-win32-arm64': '2.5.0',
        'tool-linux-x64-gnu': '2.5.0',
      },
    },
    'node_modules/tool-linux-x64-gnu': { version: '2.5.0', dev: true },
  };
  expect(missingBuilds(packages)).toEqual({
    'node_modules/tool-linux-x64-musl': {
      version: '2.5.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/tool-win32-arm64': { version: '2.5.0', dev: true, optional: true, os: ['win32'], cpu: ['arm64'] },
  });
});

test("this project's lock file leaves no build out; if it does, run `npm run lock:complete`", () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  expect(Object.keys(missingBuilds(lock.packages))).toEqual([]);
});
