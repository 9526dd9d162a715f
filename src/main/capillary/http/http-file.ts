import http from 'node:http';
import type { Network } from './connection.ts';
import { isHere } from './is-here.ts';
import { readAtMost } from './read-at-most.ts';

export type FileLimits = { readonly atMostBytes: number; readonly timeoutMs: number };

/** Fetches a file that the service named. See `createFetchFile`. */
export type FetchFile = (address: string, limits: FileLimits) => Promise<Uint8Array | null>;

/**
 * Fetches files from addresses that the service named ("Get Customer Image": `secureFilePath`).
 *
 * The address is signed and belongs to another machine. So the till's own sign-in does not go with it, and we follow no
 * redirect. Only `https:` is allowed, except on this machine. Never rejects: the answer is `null` if there is no whole
 * file within the limits.
 */
export function createFetchFile(network: Network): FetchFile {
  return async (address, { atMostBytes, timeoutMs }) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !mayBeAsked(url)) return null;
    const signal = AbortSignal.timeout(timeoutMs);
    const connection = await network.connect(url, signal);
    if (!connection.ok) return null;
    const { socket, plainProxy } = connection;
    return new Promise((resolve) => {
      const nothing = () => resolve(null);
      const asked = http.get({
        createConnection: () => socket,
        path: plainProxy ? url.href : `${url.pathname}${url.search}`,
        headers: { host: url.host, connection: 'close', ...plainProxy?.headers },
        signal,
      });
      asked.on('error', nothing);
      asked.on('close', nothing);
      asked.on('response', (incoming) => {
        if (incoming.statusCode !== 200) return void asked.destroy();
        readAtMost(incoming, atMostBytes).then(resolve, () => asked.destroy());
      });
    });
  };
}

function mayBeAsked({ protocol, hostname, username }: URL): boolean {
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && isHere(hostname)));
}
