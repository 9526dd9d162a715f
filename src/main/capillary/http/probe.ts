import net from 'node:net';
import tls from 'node:tls';

const patienceMs = 5000;

/**
 * Does a connection to the service stand? Opens one and closes it; nothing is said over it.
 *
 * With `https:` only the finished handshake counts: behind a hotel's sign-in page, or with a wrong clock, TCP stands.
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
