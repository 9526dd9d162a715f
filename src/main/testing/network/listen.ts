import net from 'node:net';
import tls from 'node:tls';
import type { ServerKey } from './certificates.ts';

/** A server that gets each raw connection, so that it can behave as only a socket can. */
export type RawServer = {
  readonly port: number;
  /** How many connections it was given. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
};

/** @param key speaks TLS with it; else plain */
export async function listen(onConnection: (socket: net.Socket) => void, key?: ServerKey): Promise<RawServer> {
  const open = new Set<net.Socket>();
  let connections = 0;
  const accept = (socket: net.Socket): void => {
    socket.on('error', () => {});
    onConnection(socket);
  };
  const server = key ? tls.createServer({ ...key }, accept) : net.createServer(accept);
  server.on('connection', (socket: net.Socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

/** Answers each request with these headers and this body, and then hangs up. */
export function answering(
  body: string,
  { type = 'application/json', status = '200 OK', requests = [] as string[] } = {},
) {
  return (socket: net.Socket): void => {
    socket.once('data', (data) => {
      requests.push(data.toString('latin1'));
      const head = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
      socket.end(`${head}Connection: close\r\n\r\n${body}`);
    });
  };
}
