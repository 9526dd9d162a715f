/** The place where the operating system locks a secret away. */
export type Vault = {
  /** `none` if this machine has no real keychain; sealing and opening then throw. */
  readonly kind: 'keychain' | 'none';
  readonly seal: (text: string) => Promise<Buffer>;
  /** Throws if another person or another machine sealed the secret, or if it is damaged. */
  readonly open: (sealed: Buffer) => Promise<string>;
};

export const noVault: Vault = {
  kind: 'none',
  seal: () => Promise.reject(new Error('There is no keychain to seal with')),
  open: () => Promise.reject(new Error('There is no keychain to open with')),
};
