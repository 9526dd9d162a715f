import net from 'node:net';

const patienceMs = 5000;

/** Does a connection to the service stand? Opens one and closes it; nothing is said over it. */
export function probeHost(host: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(host);
  return new Promise((resolve) => {
    const socket = net.connect({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
      timeout: patienceMs,
    });
    const end = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
