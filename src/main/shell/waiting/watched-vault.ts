import type { Vault } from '../../setup/vault.ts';
import type { StartWatch } from './start-watch.ts';

const keychain = { why: 'keychain-silent', details: [] } as const;

/**
 * Opens the keychain, and says so if it does not answer: a keyring may ask a person for its own password, or hang.
 *
 * @param open gives the vault that the start works with
 */
export async function openWatched(open: () => Promise<Vault>, { during }: StartWatch): Promise<Vault> {
  const vault = await during(keychain, open);
  return {
    kind: vault.kind,
    seal: (text) => during(keychain, () => vault.seal(text)),
    open: (sealed) => during(keychain, () => vault.open(sealed)),
  };
}
