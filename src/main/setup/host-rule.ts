import { isHere } from '../capillary/http/is-here.ts';

export type CheckedHost = {
  /** e.g. `https://loyalty.example.com:8443`, without a path or a closing slash. */
  readonly origin: string;
  /** The address is this machine itself: what is sent there does not leave it. */
  readonly isLoopback: boolean;
};

/**
 * Reads the address of the service as a person gave it.
 *
 * The till's sign-in goes with every request. So plain `http:` is allowed for this machine alone, and an address holds
 * nothing but scheme, name and port.
 *
 * @returns `null` for an address that is refused
 */
export function checkHost(text: string): CheckedHost | null {
  if (!URL.canParse(text) || /[?#@]/.test(text)) return null;
  const url = new URL(text);
  const isLoopback = isHere(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) return null;
  return url.pathname === '/' ? { origin: url.origin, isLoopback } : null;
}
