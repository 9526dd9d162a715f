import http from 'node:http';
import type net from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Env } from './env.ts';

const loopback = '127.0.0.1';

/** A listening socket that can be closed for good, or for a while like a pulled cable. */
export type Listener = {
  /** @returns the port; a free one if 0 was asked for. Rejects if the port is taken. */
  readonly open: (port: number) => Promise<number>;
  /** Closes the socket and destroys every connection, answered or not. */
  readonly close: () => Promise<void>;
  readonly isOpen: () => boolean;
};

export function createListener(app: Hono<Env>): Listener {
  // Inside the desk app we must not replace these globals.
  const onRequest = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  let server: http.Server | null = null;
  return {
    open: async (port) => {
      const opened = http.createServer((incoming, outgoing) => void onRequest(incoming, outgoing));
      await listen(opened, port);
      server = opened;
      return (opened.address() as net.AddressInfo).port;
    },
    close: async () => {
      const closing = server;
      server = null;
      if (!closing) return;
      await new Promise<void>((resolve) => {
        closing.close(() => resolve());
        closing.closeAllConnections();
      });
    },
    isOpen: () => server !== null,
  };
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
