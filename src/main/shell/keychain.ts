import type { SafeStorage } from 'electron';
import { noVault, type Vault } from '../setup/vault.ts';

/** The part of Electron's safeStorage that this module uses. Older Electrons lack the asynchronous half. */
export type Keychain = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<
    Pick<
      SafeStorage,
      'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
    >
  >;

/** Opens the keychain of the operating system. Call it once the app is ready. Never rejects. */
export async function openVault(keychain: Keychain, platform: NodeJS.Platform): Promise<Vault> {
  try {
    const vault = (await asynchronousVault(keychain)) ?? synchronousVault(keychain, platform);
    if (!vault || (platform === 'linux' && (await isFixedKey(vault)))) return noVault;
    return vault;
  } catch {
    return noVault;
  }
}

async function asynchronousVault(keychain: Keychain): Promise<Vault | null> {
  const { encryptStringAsync, decryptStringAsync } = keychain;
  if (!encryptStringAsync || !decryptStringAsync || !(await keychain.isAsyncEncryptionAvailable?.())) return null;
  return {
    kind: 'keychain',
    seal: (text) => encryptStringAsync.call(keychain, text),
    open: async (sealed) => (await decryptStringAsync.call(keychain, sealed)).result,
  };
}

function synchronousVault(keychain: Keychain, platform: NodeJS.Platform): Vault | null {
  if (!keychain.isEncryptionAvailable()) return null;
  const backend = platform === 'linux' ? (keychain.getSelectedStorageBackend?.() ?? 'unknown') : 'system';
  if (backend === 'basic_text' || backend === 'unknown') return null;
  return {
    kind: 'keychain',
    seal: async (text) => keychain.encryptString(text),
    open: async (sealed) => keychain.decryptString(sealed),
  };
}

/**
 * Without a keyring, Chromium on Linux still "encrypts", with a key that is the same on every machine. Its mark is v10.
 */
async function isFixedKey(vault: Vault): Promise<boolean> {
  const sealed = await vault.seal('probe');
  return sealed.subarray(0, 3).toString('latin1') === 'v10';
}
