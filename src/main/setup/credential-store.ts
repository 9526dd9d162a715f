import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readSecretFile, writeSecretFile } from './secret-file.ts';
import type { Vault } from './vault.ts';

/** Where the till's sign-in lies: sealed by the keychain, or bare in a file. */
export type CredentialPlace = 'keychain' | 'file';

/** Whose password it is, and who may be told it. */
export type CredentialHolder = { readonly host: string; readonly till: string };

export type ReadCredential =
  | { readonly ok: true; readonly passwordMd5: string }
  | {
      readonly ok: false;
      /** `host-changed`: the password was kept for another host or till code. It must not be sent there. */
      readonly failure: 'keychain-missing' | 'credential-lost' | 'host-changed';
    };

/** Keeps the md5 of the till's password. The md5 is the credential itself, so it is as secret as the password. */
export type CredentialStore = {
  /** Throws if the file cannot be written. */
  readonly keep: (passwordMd5: string, place: CredentialPlace, holder: CredentialHolder) => Promise<void>;
  readonly read: (place: CredentialPlace, holder: CredentialHolder) => Promise<ReadCredential>;
  readonly forget: () => void;
};

/**
 * The host stands in the database, where whoever can write to the folder can change it. So what is sealed also names
 * the host and the till that the password is for, by a digest. Earlier versions sealed the password alone. Such a one
 * is bound to the host that it is first read for.
 *
 * @param folder the till's data folder
 */
export function createCredentialStore(folder: string, vault: Vault): CredentialStore {
  const files = { keychain: path.join(folder, 'credential.sealed'), file: path.join(folder, 'credential') };

  const open = async (content: Buffer, place: CredentialPlace): Promise<string> =>
    place === 'file' ? content.toString('latin1') : vault.open(content);

  const keep: CredentialStore['keep'] = async (passwordMd5, place, holder) => {
    const text = `${passwordMd5} ${digestOf(holder)}`;
    writeSecretFile(files[place], place === 'file' ? text : await vault.seal(text));
  };

  /** If it cannot be written now, it is bound at another start. */
  const bind: CredentialStore['keep'] = (...all) => keep(...all).catch(() => {});

  return {
    keep,
    read: async (place, holder) => {
      if (place === 'keychain' && vault.kind === 'none') return { ok: false, failure: 'keychain-missing' };
      const content = readSecretFile(files[place]);
      const text = content && (await open(content, place).catch(() => null));
      const [, passwordMd5, boundTo] = /^([0-9a-f]{32})(?: ([0-9a-f]{64}))?$/.exec(text ?? '') ?? [];
      if (passwordMd5 === undefined) return { ok: false, failure: 'credential-lost' };
      if (boundTo === undefined) await bind(passwordMd5, place, holder);
      else if (boundTo !== digestOf(holder)) return { ok: false, failure: 'host-changed' };
      return { ok: true, passwordMd5 };
    },
    forget: () => {
      for (const file of Object.values(files)) fs.rmSync(file, { force: true });
    },
  };
}

function digestOf({ host, till }: CredentialHolder): string {
  return crypto.createHash('sha256').update(`${host}\n${till}`, 'utf8').digest('hex');
}
