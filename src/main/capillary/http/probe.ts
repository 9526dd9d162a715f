import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import type { Network } from './connection.ts';

const patienceMs = 5000;

/**
 * What keeps us from the service? Opens a connection and closes it again without a request. `null` if there is one.
 *
 * With `https:` only the finished handshake counts. Behind a hotel's sign-in page, or with a wrong clock, TCP still
 * connects.
 */
export async function probeHost(host: string, network: Network): Promise<ConnectionTrouble | null> {
  const connection = await network.connect(new URL(host), AbortSignal.timeout(patienceMs));
  if (!connection.ok) return connection.trouble;
  connection.socket.destroy();
  return null;
}
