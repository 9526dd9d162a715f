import net from 'node:net';
import tls from 'node:tls';

const patienceMs = 5000;

/**
 * Can we reach the service? Opens a connection and closes it again without a request.
 *
 * With `https:` only the finished handshake counts. Behind a hotel's sign-in page, or with a wrong clock, TCP still
 * connects.
 */
export function probeHost(host: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(host);
  const name = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'https:';
  const place = { host: name, port: port === '' ? (secure ? 443 : 80) : Number(port) };
  return new Promise((resolve) => {
    const socket = secure
      ? tls.connect({ ...place, ...(net.isIP(name) === 0 && { servername: name }) })
      : net.connect(place);
    const end = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.setTimeout(patienceMs, () => end(false));
    socket.once(secure ? 'secureConnect' : 'connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
