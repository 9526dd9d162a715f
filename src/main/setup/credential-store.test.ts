import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCredentialStore } from './credential-store.ts';
import { mirrorVault } from '../testing/till/mirror-vault.ts';
import { noVault } from './vault.ts';

/** A process that keeps the two secrets in turn until it is killed. */
function keepByTurns(secrets: readonly string[]) {
  const code = `
    const { createCredentialStore } = await import(${JSON.stringify(path.join(import.meta.dirname, 'credential-store.ts'))});
    const store = createCredentialStore(${JSON.stringify(folder)}, null);
    process.stdout.write('begun');
    for (;;) for (const secret of ${JSON.stringify(secrets)}) await store.keep(secret, 'file', ${JSON.stringify(holder)});`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code]);
}

const secret = '0123456789abcdef0123456789abcdef';
const holder = { host: 'https://loyalty.example', till: 'shop.31' };

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-credential-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const filesIn = () => fs.readdirSync(folder).map((name) => path.join(folder, name));

describe('the sign-in of the till', () => {
  it.each(['keychain', 'file'] as const)(
    'is read again from the %s, in a file that only its owner may read',
    async (place) => {
      const store = createCredentialStore(folder, mirrorVault);
      await store.keep(secret, place, holder);
      expect(await createCredentialStore(folder, mirrorVault).read(place, holder)).toEqual({
        ok: true,
        passwordMd5: secret,
      });
      expect(filesIn().map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600]);
    },
  );

  it('does not lie bare on the disk when there is a keychain', async () => {
    await createCredentialStore(folder, mirrorVault).keep(secret, 'keychain', holder);
    for (const file of filesIn()) expect(fs.readFileSync(file, 'latin1')).not.toContain(secret);
  });

  it('tells a keychain that is gone from a secret that is lost', async () => {
    const store = createCredentialStore(folder, mirrorVault);
    expect(await store.read('keychain', holder)).toEqual({ ok: false, failure: 'credential-lost' });
    await store.keep(secret, 'keychain', holder);
    expect(await createCredentialStore(folder, noVault).read('keychain', holder)).toEqual({
      ok: false,
      failure: 'keychain-missing',
    });
    for (const file of filesIn()) fs.writeFileSync(file, 'not what was sealed');
    expect(await store.read('keychain', holder)).toEqual({ ok: false, failure: 'credential-lost' });
  });

  it('never takes over the mode of a file that a killed process left', async () => {
    fs.writeFileSync(path.join(folder, 'credential.part'), 'half', { mode: 0o666 });
    await createCredentialStore(folder, noVault).keep(secret, 'file', holder);
    expect(filesIn().map((file) => fs.statSync(file).mode & 0o777)).toEqual([0o600]);
  });

  it('is the old one or the new one after a kill, whenever it comes', async () => {
    const other = secret.replaceAll('0', '9');
    const store = createCredentialStore(folder, noVault);
    await store.keep(secret, 'file', holder);
    for (let round = 0; round < 6; round += 1) {
      const writer = keepByTurns([secret, other]);
      await once(writer.stdout, 'data');
      await setTimeout(round * 7);
      writer.kill('SIGKILL');
      await once(writer, 'exit');
      const read = await store.read('file', holder);
      expect(read.ok && [secret, other].includes(read.passwordMd5)).toBe(true);
    }
  });

  it.each(['keychain', 'file'] as const)(
    'is told to no other host, and to no other till, from the %s',
    async (place) => {
      const store = createCredentialStore(folder, mirrorVault);
      await store.keep(secret, place, holder);
      const changed = { ok: false, failure: 'host-changed' };
      expect(await store.read(place, { ...holder, host: 'https://loyalty.example.evil' })).toEqual(changed);
      expect(await store.read(place, { ...holder, till: 'shop.32' })).toEqual(changed);
      expect(await store.read(place, holder)).toEqual({ ok: true, passwordMd5: secret });
    },
  );

  it('that an earlier version kept is bound to the host it is first read for', async () => {
    fs.writeFileSync(path.join(folder, 'credential.sealed'), await mirrorVault.seal(secret));
    const store = createCredentialStore(folder, mirrorVault);
    expect(await store.read('keychain', holder)).toEqual({ ok: true, passwordMd5: secret });
    const elsewhere = { ...holder, host: 'https://elsewhere.example' };
    expect(await store.read('keychain', elsewhere)).toEqual({ ok: false, failure: 'host-changed' });
    expect(await store.read('keychain', holder)).toEqual({ ok: true, passwordMd5: secret });
  });

  it('leaves nothing when it is forgotten', async () => {
    const store = createCredentialStore(folder, mirrorVault);
    await store.keep(secret, 'keychain', holder);
    await store.keep(secret, 'file', holder);
    store.forget();
    expect(filesIn()).toEqual([]);
  });
});
