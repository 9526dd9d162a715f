import http from 'node:http';
import type { ConnectionTrouble } from '#contract/connection-trouble.ts';
import type { Clock } from '../../clock.ts';
import { answerText } from './answer-text.ts';
import type { Connection, Network } from './connection.ts';
import { readAtMost } from './read-at-most.ts';
import { causeOf } from './trouble.ts';

/** One request, as it goes on the wire. */
export type WireRequest = {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** From the first byte to the last, in milliseconds. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
};

/**
 * What became of a request.
 *
 * `not-sent`: there was no connection, so no byte can have arrived.
 * `lost`: the bytes may have arrived, but no whole answer came back.
 */
export type WireResult =
  | {
      readonly kind: 'not-sent';
      readonly cause: string;
      /** What is broken. Absent if the request was called off. */
      readonly trouble?: ConnectionTrouble;
      readonly durationMs: number;
    }
  | { readonly kind: 'lost'; readonly cause: string; readonly durationMs: number }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: http.IncomingHttpHeaders;
      readonly text: string;
      readonly bytes: number;
      readonly durationMs: number;
      /** How much of that passed after the headers had come. */
      readonly bodyMs: number;
    };

const maxAnswerBytes = 8 * 1024 * 1024;

/**
 * Sends one request, once, over a connection of its own.
 *
 * We never resend here, because a write that met a reset may have been applied. On a kept-alive connection we could not
 * tell a server that was just closing it from one that reset it after the commit. A fresh connection leaves no such
 * doubt, and it tells for certain whether a byte may have left: before it stands, with TLS and through every proxy,
 * nothing of the request has. Never rejects.
 */
export async function sendOnce(
  request: WireRequest,
  { clock, network }: { readonly clock: Clock; readonly network: Network },
): Promise<WireResult> {
  const startedAtMs = clock.now();
  const elapsed = () => Math.max(0, clock.now() - startedAtMs);
  const deadline = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
  const connection = await network.connect(request.url, signal);
  if (!connection.ok) {
    const { cause, trouble } = connection;
    if (deadline.aborted) return { kind: 'not-sent', cause: 'timeout', trouble, durationMs: elapsed() };
    if (signal.aborted) return { kind: 'not-sent', cause: 'called-off', durationMs: elapsed() };
    return { kind: 'not-sent', cause, trouble, durationMs: elapsed() };
  }
  return exchange(request, connection, { signal, deadline, elapsed });
}

type Around = {
  readonly signal: AbortSignal;
  readonly deadline: AbortSignal;
  readonly elapsed: () => number;
};

/** From here on a byte may have left. */
function exchange(
  request: WireRequest,
  { socket, plainProxy }: Connection,
  { signal, deadline, elapsed }: Around,
): Promise<WireResult> {
  return new Promise((resolve) => {
    let hasAnswered = false;
    const lost = (cause: string) => resolve({ kind: 'lost', cause, durationMs: elapsed() });
    const { url } = request;
    const outgoing = http.request({
      createConnection: () => socket,
      method: request.method,
      path: plainProxy ? url.href : `${url.pathname}${url.search}`,
      headers: { ...headersOf(request), ...plainProxy?.headers },
      signal,
    });
    outgoing.on('error', (error) => lost(deadline.aborted ? 'timeout' : causeOf(error)));
    // If an answer switches protocols, Node drops the connection and tells of it by no other event.
    outgoing.on('close', () => hasAnswered || lost('closed'));
    outgoing.on('response', (incoming) => {
      hasAnswered = true;
      if (plainProxy && incoming.statusCode === 407) {
        outgoing.destroy();
        return resolve({ kind: 'not-sent', cause: 'proxy-407', trouble: 'proxy-sign-in', durationMs: elapsed() });
      }
      const headersAfterMs = elapsed();
      read(incoming).then(
        (answer) => {
          const durationMs = elapsed();
          resolve({ kind: 'answered', ...answer, durationMs, bodyMs: Math.max(0, durationMs - headersAfterMs) });
        },
        (error: unknown) => {
          outgoing.destroy();
          lost(deadline.aborted ? 'timeout' : causeOf(error));
        },
      );
    });
    outgoing.end(request.body);
  });
}

function headersOf(request: WireRequest): Record<string, string> {
  const length = request.body === undefined ? undefined : String(Buffer.byteLength(request.body));
  return {
    host: request.url.host,
    ...request.headers,
    ...(length !== undefined && { 'content-length': length }),
    connection: 'close',
  };
}

type Read = Pick<Extract<WireResult, { kind: 'answered' }>, 'status' | 'headers' | 'text' | 'bytes'>;

async function read(incoming: http.IncomingMessage): Promise<Read> {
  const body = await readAtMost(incoming, maxAnswerBytes);
  const { statusCode: status = 0, headers } = incoming;
  const coding = headers['content-encoding'];
  const text = await answerText(body, { coding, maxBytes: maxAnswerBytes });
  return { status, headers, text, bytes: body.byteLength };
}
