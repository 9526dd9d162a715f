import type net from 'node:net';
import type { ConnectionTrouble } from '#contract/connection-trouble.ts';

/** A connection over which a request may be sent. Until there is one, no byte of a request has left. */
export type Connection = {
  readonly ok: true;
  readonly socket: net.Socket;
  /** The other end is a proxy that is asked in plain words: it takes the whole address, and these headers. */
  readonly plainProxy: { readonly headers: Readonly<Record<string, string>> } | null;
};

export type NoConnection = {
  readonly ok: false;
  readonly trouble: ConnectionTrouble;
  /** Node's code, or our own word. It never holds an address or a password. */
  readonly cause: string;
};

/** The way from this machine to others, through whatever proxy it needs. */
export type Network = {
  /** Never rejects. Ends with `signal`. */
  readonly connect: (url: URL, signal: AbortSignal) => Promise<Connection | NoConnection>;
};
