import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { readRegularFile } from '../../../db/files/regular-file.ts';
import type { Network } from '../connection.ts';
import { readAtMost } from '../read-at-most.ts';

const atMostBytes = 1024 * 1024;
const timeoutMs = 5000;

/**
 * Fetches a proxy script from the place that the system names: `http:`, `https:` or a file. It is asked for directly,
 * because without the script nobody knows a proxy. Rejects if there is none.
 */
export async function loadScript(
  address: string,
  { direct, signal }: { readonly direct: Network; readonly signal: AbortSignal },
): Promise<string> {
  const url = new URL(address);
  if (url.protocol === 'file:') return readRegularFile(fileURLToPath(url), atMostBytes).toString('utf8');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('script-address');
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  const connection = await direct.connect(url, inTime);
  if (!connection.ok) throw new Error(connection.cause);
  const { socket } = connection;
  return new Promise((resolve, reject) => {
    const asked = http.get({
      createConnection: () => socket,
      path: `${url.pathname}${url.search}`,
      headers: { host: url.host, connection: 'close' },
      signal: inTime,
    });
    asked.on('error', reject);
    asked.on('close', () => reject(new Error('closed')));
    asked.on('response', (incoming) => {
      if (incoming.statusCode !== 200) return void asked.destroy(new Error('script-not-there'));
      readAtMost(incoming, atMostBytes).then((bytes) => resolve(bytes.toString('utf8')), reject);
    });
  });
}
