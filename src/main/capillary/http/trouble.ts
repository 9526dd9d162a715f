import type { ConnectionTrouble } from '#contract/connection-trouble.ts';

/** With whom we were speaking when it failed: the service itself, a proxy, or the service behind a proxy. */
export type Stage = 'service' | 'proxy' | 'tunnel';

/** Names what is broken, from Node's code for it. @param around `isOnline`: the machine has an address in a network */
export function troubleOf(
  cause: string,
  { stage, isOnline }: { readonly stage: Stage; readonly isOnline: boolean },
): ConnectionTrouble {
  if (cause === 'CERT_HAS_EXPIRED' || cause === 'CERT_NOT_YET_VALID') return 'certificate-date';
  if (isCertificate(cause)) return 'certificate';
  if (isNoNetwork(cause, isOnline)) return 'no-network';
  // What answers does not speak TLS as the service does.
  if (stage !== 'proxy' && (cause === 'EPROTO' || cause.startsWith('ERR_SSL_'))) return 'page';
  if (stage !== 'service') return 'proxy';
  if (cause === 'ENOTFOUND' || cause === 'EAI_AGAIN') return 'name';
  return cause === 'ECONNREFUSED' ? 'refused' : 'silent';
}

/** OpenSSL's reasons for not believing a certificate ("Node.js: X509 certificate error codes"). */
function isCertificate(cause: string): boolean {
  if (cause.startsWith('ERR_SSL_')) return false;
  return /CERT|ISSUER|LEAF_SIGNATURE|CRL|^INVALID_(?:CA|PURPOSE)$|PATH_LENGTH|HOSTNAME_MISMATCH/.test(cause);
}

/** A resolver that finds no network either says that it cannot tell now or, outside Linux, that there is no such name. */
function isNoNetwork(cause: string, isOnline: boolean): boolean {
  if (cause === 'ENETUNREACH' || cause === 'ENETDOWN') return true;
  return !isOnline && (cause === 'EAI_AGAIN' || (cause === 'ENOTFOUND' && process.platform !== 'linux'));
}

/** What went wrong, as a code. Node's own messages may name an address, so we do not keep them. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error.name === 'Error' ? error.message.slice(0, 80) : error.name;
}
