import { z } from 'zod';

/** Why there is no connection to the service, as far as the till can tell. */
export const connectionTrouble = z.enum([
  /** This computer has no network. */
  'no-network',
  /** Nobody knows an address for the name of the service. */
  'name',
  /** The machine of the service is there, but it takes no connection. */
  'refused',
  /** Nothing comes back, or the connection is cut before it is made. */
  'silent',
  /** The certificate is not trusted, or it is for another name. It does not get better by itself. */
  'certificate',
  /** The certificate is not valid at the date of this computer. */
  'certificate-date',
  /** Something else answers in place of the service: a Wi-Fi sign-in page, a proxy or a filter. */
  'page',
  /** The proxy cannot be reached, or it does not connect the till to the service. */
  'proxy',
  /** The proxy wants to know who is asking. */
  'proxy-sign-in',
  /** The settings for the proxy cannot be used: the script cannot be read, or it names nothing that the till can use. */
  'proxy-settings',
  /** The till has no password that it could sign in with. Nothing is connected until a manager has entered it. */
  'password-lost',
  /** The password was kept for another address or till code. It goes nowhere until a manager has entered it anew. */
  'host-changed',
  /** The password lies in a keychain that this computer does not open. */
  'keychain-closed',
]);
export type ConnectionTrouble = z.infer<typeof connectionTrouble>;

/** Troubles of the till's own password: the network may be whole, but the till connects to nobody. */
export const passwordTrouble = connectionTrouble.extract(['password-lost', 'host-changed', 'keychain-closed']);
export type PasswordTrouble = z.infer<typeof passwordTrouble>;
