/** Where a secret is locked away by the operating system. */
export type Vault = {
  /** `none` when this machine has no keychain worth the name; sealing and opening then throw. */
  readonly kind: 'keychain' | 'none';
  readonly seal: (text: string) => Promise<Buffer>;
  /** Throws when the secret was sealed by another person, on another machine, or is damaged. */
  readonly open: (sealed: Buffer) => Promise<string>;
};

export const noVault: Vault = {
  kind: 'none',
  seal: () => Promise.reject(new Error('There is no keychain to seal with')),
  open: () => Promise.reject(new Error('There is no keychain to open with')),
};
