import type { TillCredential } from '../capillary/http/sign-in.ts';
import type { CredentialPlace, CredentialStore } from './credential-store.ts';

/** What a till at work signs in with at its service. The password may change meanwhile. */
export type TillSignIn = {
  readonly credential: () => TillCredential;
  /** Signs in with it from now on, also after a restart. Throws if it cannot be kept; then the old one goes on. */
  readonly renew: (passwordMd5: string) => Promise<void>;
};

/** @param credential the one that lies in `place` */
export function createTillSignIn(
  credential: TillCredential,
  {
    credentials,
    place,
    host,
  }: { readonly credentials: CredentialStore; readonly place: CredentialPlace; readonly host: string },
): TillSignIn {
  let current = credential;
  return {
    credential: () => current,
    renew: async (passwordMd5) => {
      // On disk first: a killed till must not come back with a password that the service no longer takes.
      await credentials.keep(passwordMd5, place, { host, till: current.till });
      current = { ...current, passwordMd5 };
    },
  };
}
