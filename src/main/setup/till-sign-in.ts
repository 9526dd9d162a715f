import type { PasswordTrouble } from '#contract/connection-trouble.ts';
import type { Network } from '../capillary/http/connection.ts';
import type { TillCredential } from '../capillary/http/sign-in.ts';
import type { CredentialHolder, CredentialPlace, CredentialStore, ReadCredential } from './credential-store.ts';

/** What a till at work signs in with at its service. The password may change meanwhile, or be missing at first. */
export type TillSignIn = {
  /** Without a password it holds an empty one. Nobody is told that, for `network` then connects to nobody. */
  readonly credential: () => TillCredential;
  /** The way to the service, as long as there is a password that may be sent there. */
  readonly network: Network;
  /** The way to the service for a password that is only tried. */
  readonly networkForTrying: Network;
  /** Signs in with it from now on, also after a restart. Throws if it cannot be kept; then the old one goes on. */
  readonly renew: (passwordMd5: string) => Promise<void>;
};

const troubles = {
  'credential-lost': 'password-lost',
  'host-changed': 'host-changed',
  'keychain-missing': 'keychain-closed',
} as const satisfies Record<string, PasswordTrouble>;

/** @param read what lies in `place` for this holder */
export function createTillSignIn(
  read: ReadCredential,
  {
    credentials,
    place,
    holder,
    network,
  }: {
    readonly credentials: CredentialStore;
    readonly place: CredentialPlace;
    readonly holder: CredentialHolder;
    readonly network: Network;
  },
): TillSignIn {
  let current = { till: holder.till, passwordMd5: read.ok ? read.passwordMd5 : '' };
  let trouble: PasswordTrouble | null = read.ok ? null : troubles[read.failure];
  return {
    credential: () => current,
    network: {
      connect: async (url, signal) =>
        trouble === null ? network.connect(url, signal) : { ok: false, trouble, cause: trouble },
    },
    networkForTrying: network,
    renew: async (passwordMd5) => {
      // On disk first: a killed till must not come back with a password that the service no longer takes.
      await credentials.keep(passwordMd5, place, holder);
      current = { ...current, passwordMd5 };
      trouble = null;
    },
  };
}
