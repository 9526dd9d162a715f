import type { Vault } from '../../setup/vault.ts';

const mark = 'mirror:';

/** A keychain for tests: it turns the text round, and knows what it has sealed itself. */
export const mirrorVault: Vault = {
  kind: 'keychain',
  seal: async (text) => Buffer.from(mark + turned(text)),
  open: async (sealed) => {
    const text = sealed.toString();
    if (!text.startsWith(mark)) throw new Error('This was sealed elsewhere');
    return turned(text.slice(mark.length));
  },
};

function turned(text: string): string {
  return [...text].toReversed().join('');
}
