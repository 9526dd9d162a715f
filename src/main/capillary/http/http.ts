import http from 'node:http';
import https from 'node:https';
import type { Clock } from '../../clock.ts';
import { answerText } from './answer-text.ts';

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
  | { readonly kind: 'not-sent'; readonly cause: string; readonly durationMs: number }
  | { readonly kind: 'lost'; readonly cause: string; readonly durationMs: number }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: http.IncomingHttpHeaders;
      readonly text: string;
      readonly bytes: number;
      readonly durationMs: number;
    };

const maxAnswerBytes = 8 * 1024 * 1024;

/**
 * Sends one request, once, over a connection of its own.
 *
 * We never resend here, because a write that met a reset may have been applied. On a kept-alive connection we could not
 * tell a server that was just closing it from one that reset it after the commit. A fresh connection leaves no such
 * doubt, and it tells for certain whether a byte may have left. Never rejects.
 */
export function sendOnce(request: WireRequest, clock: Clock): Promise<WireResult> {
  const startedAtMs = clock.now();
  const client = request.url.protocol === 'https:' ? https : http;
  const connectEvent = request.url.protocol === 'https:' ? 'secureConnect' : 'connect';
  return new Promise((resolve) => {
    let mayHaveLeft = false;
    let hasAnswered = false;
    const elapsed = () => Math.max(0, clock.now() - startedAtMs);
    const failed = (cause: string) =>
      resolve({ kind: mayHaveLeft ? 'lost' : 'not-sent', cause, durationMs: elapsed() });
    const deadline = AbortSignal.timeout(request.timeoutMs);
    const signal = request.signal ? AbortSignal.any([deadline, request.signal]) : deadline;
    const outgoing = client.request(request.url, {
      method: request.method,
      headers: headersOf(request),
      agent: false,
      signal,
    });
    outgoing.on('socket', (socket) => socket.once(connectEvent, () => (mayHaveLeft = true)));
    outgoing.on('error', (error) => failed(deadline.aborted ? 'timeout' : causeOf(error)));
    // If an answer switches protocols, Node drops the connection and tells of it by no other event.
    outgoing.on('close', () => hasAnswered || failed('closed'));
    outgoing.on('response', (incoming) => {
      hasAnswered = true;
      read(incoming).then(
        (answer) => resolve({ kind: 'answered', ...answer, durationMs: elapsed() }),
        (error: unknown) => {
          outgoing.destroy();
          failed(deadline.aborted ? 'timeout' : causeOf(error));
        },
      );
    });
    outgoing.end(request.body);
  });
}

function headersOf(request: WireRequest): Record<string, string> {
  const length = request.body === undefined ? undefined : String(Buffer.byteLength(request.body));
  return { ...request.headers, ...(length !== undefined && { 'content-length': length }), connection: 'close' };
}

type Read = Pick<Extract<WireResult, { kind: 'answered' }>, 'status' | 'headers' | 'text' | 'bytes'>;

/** Reads to the declared end. If the body stops short, Node's stream fails, and that is what we want to know. */
async function read(incoming: http.IncomingMessage): Promise<Read> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    const piece = Buffer.from(chunk as Uint8Array);
    bytes += piece.byteLength;
    if (bytes > maxAnswerBytes) throw new Error('answer-too-large');
    chunks.push(piece);
  }
  const { statusCode: status = 0, headers } = incoming;
  const coding = headers['content-encoding'];
  const text = await answerText(Buffer.concat(chunks), { coding, maxBytes: maxAnswerBytes });
  return { status, headers, text, bytes };
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 80);
}
