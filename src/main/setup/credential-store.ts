import fs from 'node:fs';
import path from 'node:path';
import { readSecretFile, writeSecretFile } from './secret-file.ts';
import type { Vault } from './vault.ts';

/** Where the till's sign-in lies: sealed by the keychain, or bare in a file. */
export type CredentialPlace = 'keychain' | 'file';

export type ReadCredential =
  | { readonly ok: true; readonly passwordMd5: string }
  | { readonly ok: false; readonly failure: 'keychain-missing' | 'credential-lost' };

/** Keeps the md5 of the till's password. The md5 is the credential itself, so it is as secret as the password. */
export type CredentialStore = {
  /** Throws if the file cannot be written. */
  readonly keep: (passwordMd5: string, place: CredentialPlace) => Promise<void>;
  readonly read: (place: CredentialPlace) => Promise<ReadCredential>;
  readonly forget: () => void;
};

/** @param folder the till's data folder */
export function createCredentialStore(folder: string, vault: Vault): CredentialStore {
  const files = { keychain: path.join(folder, 'credential.sealed'), file: path.join(folder, 'credential') };

  const open = async (content: Buffer, place: CredentialPlace): Promise<string> =>
    place === 'file' ? content.toString('latin1') : vault.open(content);

  return {
    keep: async (passwordMd5, place) => {
      writeSecretFile(files[place], place === 'file' ? passwordMd5 : await vault.seal(passwordMd5));
    },
    read: async (place) => {
      if (place === 'keychain' && vault.kind === 'none') return { ok: false, failure: 'keychain-missing' };
      const content = readSecretFile(files[place]);
      const passwordMd5 = content && (await open(content, place).catch(() => null));
      if (!passwordMd5 || !/^[0-9a-f]{32}$/.test(passwordMd5)) return { ok: false, failure: 'credential-lost' };
      return { ok: true, passwordMd5 };
    },
    forget: () => {
      for (const file of Object.values(files)) fs.rmSync(file, { force: true });
    },
  };
}
