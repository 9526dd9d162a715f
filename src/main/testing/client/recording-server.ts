import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Recorded = {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  /** JSON as what it says, anything else as text, `undefined` for nothing. */
  readonly body: unknown;
};

export type RecordingServer = {
  readonly host: string;
  readonly requests: Recorded[];
  readonly close: () => Promise<void>;
};

/** A server on loopback that writes down what it is asked and answers what it is told. */
export async function startRecordingServer(
  answer: (request: Recorded) => { readonly status?: number; readonly body: string },
): Promise<RecordingServer> {
  const requests: Recorded[] = [];
  const server = http.createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body: readBody(text, headers['content-type']) };
      requests.push(request);
      const { status = 200, body } = answer(request);
      outgoing.writeHead(status, { 'content-type': 'application/json', 'x-cap-request-id': 'trace-1' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readBody(text: string, type = ''): unknown {
  if (text === '') return undefined;
  return type.startsWith('application/json') ? (JSON.parse(text) as unknown) : text;
}
