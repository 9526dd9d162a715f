import http from 'node:http';
import type net from 'node:net';
import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import type { Place } from '../open-socket.ts';
import type { Proxy } from './proxy.ts';

/** The proxy did not connect us. */
export class TunnelRefused extends Error {
  readonly trouble: ConnectionTrouble;

  constructor(trouble: ConnectionTrouble, cause: string) {
    super(cause);
    this.name = 'TunnelRefused';
    this.trouble = trouble;
  }
}

/**
 * Asks a proxy (`CONNECT`) for a connection to a place. Resolves when the proxy has said that it is there. Rejects with
 * `TunnelRefused` or with the error of the connection. Nothing of a request has left before that.
 */
export function openTunnel(
  socket: net.Socket,
  { host, port }: Place,
  { proxy, signal }: { readonly proxy: Proxy; readonly signal: AbortSignal },
): Promise<void> {
  const place = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return new Promise((resolve, reject) => {
    const asked = http.request({
      createConnection: () => socket,
      method: 'CONNECT',
      path: place,
      headers: { host: place, ...(proxy.authorization !== null && { 'proxy-authorization': proxy.authorization }) },
      signal,
    });
    asked.once('connect', ({ statusCode = 0 }, _socket, head) => {
      // In TLS we speak first. A proxy that says more than yes is sending a page of its own.
      if (statusCode === 200 && head.byteLength === 0) return resolve();
      socket.destroy();
      reject(new TunnelRefused(troubleOf(statusCode), `proxy-${statusCode}`));
    });
    asked.on('error', (cause) => {
      socket.destroy();
      reject(cause);
    });
    asked.on('close', () => reject(new Error('closed')));
    asked.end();
  });
}

/** 511 is what the sign-in page of a network says. A page that is simply sent, or a detour to one, is the same. */
function troubleOf(statusCode: number): ConnectionTrouble {
  if (statusCode === 407) return 'proxy-sign-in';
  return statusCode === 511 || (statusCode >= 200 && statusCode < 400) ? 'page' : 'proxy';
}
