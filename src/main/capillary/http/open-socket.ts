import net from 'node:net';
import tls from 'node:tls';
import type { Trust } from './trust.ts';

export type Place = { readonly host: string; readonly port: number };

/** Opens a TCP connection. Rejects with Node's error, or with `closed`. */
export function openTcp(place: Place, signal: AbortSignal): Promise<net.Socket> {
  return opened(() => net.connect(place), { event: 'connect', signal });
}

/**
 * Speaks TLS over a connection that is there. Rejects if the other end is not the one it should be.
 *
 * That it is checked is said here and not left to Node: `NODE_TLS_REJECT_UNAUTHORIZED=0` in the environment would
 * otherwise give the till's password to anybody on the way.
 */
export function openTls(
  socket: net.Socket,
  { host }: Pick<Place, 'host'>,
  { trust, signal }: { readonly trust: Trust; readonly signal: AbortSignal },
): Promise<tls.TLSSocket> {
  const connect = () =>
    tls.connect({
      socket,
      host,
      ...(net.isIP(host) === 0 && { servername: host }),
      secureContext: trust.context(),
      rejectUnauthorized: true,
      checkServerIdentity: tls.checkServerIdentity,
      ALPNProtocols: ['http/1.1'],
    });
  return opened(connect, { event: 'secureConnect', signal });
}

/** Resolves when the socket is ready to be written to. Otherwise the socket is gone when this has rejected. */
function opened<S extends net.Socket>(
  open: () => S,
  { event, signal }: { readonly event: 'connect' | 'secureConnect'; readonly signal: AbortSignal },
): Promise<S> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error('called-off'));
    const socket = open();
    const end = (): void => {
      signal.removeEventListener('abort', onAbort);
      socket.off('close', onClose);
    };
    const fail = (cause: Error): void => {
      end();
      socket.destroy();
      reject(cause);
    };
    const onAbort = () => fail(new Error('called-off'));
    const onClose = () => fail(new Error('closed'));
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once('close', onClose);
    // Stays for the life of the socket: an error between two steps must not end the process.
    socket.on('error', fail);
    socket.once(event, () => {
      end();
      resolve(socket);
    });
  });
}
