import { describe, expect, it } from 'vitest';
import { type Keychain, openVault } from './keychain.ts';

const mark = (prefix: string, text: string) => Buffer.from(`${prefix}${text}`);
const unmark = (sealed: Buffer) => sealed.subarray(3).toString();

type Backend = ReturnType<NonNullable<Keychain['getSelectedStorageBackend']>>;

function older(prefix: string, backend: Backend, available = true): Keychain {
  return {
    isEncryptionAvailable: () => available,
    encryptString: (text) => mark(prefix, text),
    decryptString: unmark,
    getSelectedStorageBackend: () => backend,
  };
}

function newer(prefix: string, available = true): Keychain {
  return {
    ...older('old', 'basic_text', false),
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text) => mark(prefix, text),
    decryptStringAsync: async (sealed) => ({ shouldReEncrypt: false, result: unmark(sealed) }),
  };
}

describe('the vault', () => {
  it('seals and opens with the keychain of an older Electron', async () => {
    const vault = await openVault(older('v11', 'gnome_libsecret'), 'linux');
    expect(vault.kind).toBe('keychain');
    const sealed = await vault.seal('quiet');
    expect(sealed.toString()).toBe('v11quiet');
    expect(await vault.open(sealed)).toBe('quiet');
  });

  it('prefers the asynchronous keychain if there is one', async () => {
    const vault = await openVault(newer('v12'), 'linux');
    expect((await vault.seal('quiet')).toString()).toBe('v12quiet');
    expect(await vault.open(mark('v12', 'quiet'))).toBe('quiet');
  });

  it('refuses a fixed key by its mark on Linux, and takes the same mark for a keychain elsewhere', async () => {
    expect((await openVault(older('v10', 'gnome_libsecret'), 'linux')).kind).toBe('none');
    expect((await openVault(newer('v10'), 'linux')).kind).toBe('none');
    expect((await openVault(older('v10', 'unknown'), 'darwin')).kind).toBe('keychain');
    expect((await openVault(newer('v10'), 'win32')).kind).toBe('keychain');
  });

  it.each(['basic_text', 'unknown'] as const)('does not take the %s back end for a keychain', async (backend) => {
    expect((await openVault(older('v11', backend), 'linux')).kind).toBe('none');
  });

  it('is none if the system has none or fails, and then never seals', async () => {
    expect((await openVault(older('v11', 'kwallet', false), 'linux')).kind).toBe('none');
    expect((await openVault(newer('v12', false), 'darwin')).kind).toBe('none');
    const failing: Keychain = {
      ...newer('v12'),
      encryptStringAsync: () => Promise.reject(new Error('the keyring was not unlocked')),
    };
    const vault = await openVault(failing, 'linux');
    expect(vault.kind).toBe('none');
    await expect(vault.seal('quiet')).rejects.toThrow('no keychain');
  });
});
