import crypto from 'node:crypto';
import fs from 'node:fs';
import tls from 'node:tls';
import { readRegularFile } from '../../db/files/regular-file.ts';
import type { SystemNetwork } from './system-network.ts';

/** Whom the till believes: what every TLS connection of it is checked against. */
export type Trust = {
  readonly context: () => tls.SecureContext;
  /** Somebody may have installed the missing certificate meanwhile, so it is read again. */
  readonly forget: () => void;
};

/** Where Linux distributions keep the certificates that their machine trusts, all in one file. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** Since Node 22.15. An older runtime cannot ask the system. */
type Ask = (kind: 'default' | 'system') => string[];
const { getCACertificates }: { readonly getCACertificates?: Ask } = tls;

/**
 * Trusts the certificates of the runtime, of the system, and of the file in `NODE_EXTRA_CA_CERTS`.
 *
 * Reading and parsing a few hundred of them takes a while. So it is done once, and again only when one was missing.
 */
export function createTrust({ variables }: Pick<SystemNetwork, 'variables'>): Trust {
  let context: tls.SecureContext | null = null;
  return {
    context: () => (context ??= tls.createSecureContext({ ca: trusted(variables) })),
    forget: () => {
      context = null;
    },
  };
}

function trusted(variables: SystemNetwork['variables']): string[] {
  const extra = certificatesIn(variables['NODE_EXTRA_CA_CERTS']);
  const known = getCACertificates?.('default') ?? tls.rootCertificates;
  return [...new Set([...known, ...ofSystem(variables), ...extra])];
}

function ofSystem(variables: SystemNetwork['variables']): readonly string[] {
  const named = variables['SSL_CERT_FILE'];
  if (named) return certificatesIn(named);
  const asked = getCACertificates?.('system') ?? [];
  if (asked.length > 0 || process.platform !== 'linux') return asked.filter(isReadable);
  return certificatesIn(bundles.find((file) => fs.existsSync(file)));
}

/** Whoever named a file that is not there finds out when a certificate is not trusted. The till goes on. */
function certificatesIn(file: string | undefined): readonly string[] {
  if (!file) return [];
  try {
    const text = readRegularFile(file).toString('latin1');
    return (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).filter(isReadable);
  } catch {
    return [];
  }
}

/** One certificate that cannot be read would spoil all connections. */
function isReadable(pem: string): boolean {
  try {
    return new crypto.X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
