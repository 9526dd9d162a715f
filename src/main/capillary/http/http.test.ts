import net from 'node:net';
import zlib from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { plainNetwork } from '../../testing/network/plain-system.ts';
import { sendOnce } from './http.ts';

/** A server that gets each raw connection, so that it can misbehave as only a socket can. */
async function serve(onConnection: (socket: net.Socket) => void): Promise<{ url: URL; connections: () => number }> {
  let connections = 0;
  const server = net.createServer((socket) => {
    connections += 1;
    socket.on('error', () => {});
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(server);
  const address = server.address() as net.AddressInfo;
  return { url: new URL(`http://127.0.0.1:${address.port}/v2/customers`), connections: () => connections };
}

const running: net.Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

const post = (url: URL, timeoutMs = 2000) =>
  sendOnce(
    { method: 'POST', url, headers: { 'content-type': 'application/json' }, body: '{"a":1}', timeoutMs },
    { clock: systemClock, network: plainNetwork },
  );

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

describe('sendOnce', () => {
  it('answers status, headers and body', async () => {
    const { url } = await serve((socket) =>
      socket.once('data', () => socket.end(`${head}Content-Length: 2\r\n\r\n{}`)),
    );
    expect(await post(url)).toMatchObject({ kind: 'answered', status: 200, text: '{}', bytes: 2 });
  });

  it('knows that nothing was sent if no connection was made', async () => {
    const { url } = await serve(() => {});
    await new Promise<void>((resolve) => running[0]?.close(() => resolve()));
    expect(await post(url)).toMatchObject({ kind: 'not-sent', cause: 'ECONNREFUSED' });
  });

  it('never repeats a write on a connection that was reset before the headers', async () => {
    const { url, connections } = await serve((socket) => socket.once('data', () => socket.resetAndDestroy()));
    expect(await post(url)).toMatchObject({ kind: 'lost', cause: 'ECONNRESET' });
    expect(connections()).toBe(1);
  });

  it('sends a write once to a service that commits and then resets a kept-alive connection', async () => {
    let commits = 0;
    const { url } = await serve((socket) => {
      let asked = 0;
      socket.on('data', (data) => {
        if (!data.includes('POST')) return;
        commits += 1;
        asked += 1;
        // Like a service that restarts: the first answer promises more, the next request is taken and dropped.
        if (asked > 1 || commits === 2) socket.resetAndDestroy();
        else socket.write(`${head}Connection: keep-alive\r\nContent-Length: 2\r\n\r\n{}`);
      });
    });
    expect(await post(url)).toMatchObject({ kind: 'answered' });
    expect(await post(url)).toMatchObject({ kind: 'lost', cause: 'ECONNRESET' });
    expect(commits).toBe(2);
  });

  it('opens a new connection for every request, even if the server would keep one', async () => {
    const { url, connections } = await serve((socket) =>
      socket.on('data', () => socket.write(`${head}Connection: keep-alive\r\nContent-Length: 2\r\n\r\n{}`)),
    );
    await post(url);
    await post(url);
    expect(connections()).toBe(2);
  });

  it('calls a body that stops short lost', async () => {
    const { url } = await serve((socket) =>
      socket.once('data', () => socket.end(`${head}Content-Length: 500\r\n\r\n{"createdId":`)),
    );
    expect(await post(url)).toMatchObject({ kind: 'lost' });
  });

  it('reads an answer that was packed unasked, or begins with a byte order mark', async () => {
    const text = '{"name":"Zoë"}';
    const packed = [
      ['gzip', zlib.gzipSync(text)],
      ['X-GZip', zlib.gzipSync(text)],
      ['deflate', zlib.deflateSync(text)],
      ['br', zlib.brotliCompressSync(text)],
      ['gzip', Buffer.from(text)],
      ['identity', Buffer.from(`\uFEFF${text}`)],
    ] as const;
    for (const [coding, body] of packed) {
      const { url } = await serve((socket) =>
        socket.once('data', () => {
          socket.write(`${head}Content-Encoding: ${coding}\r\nContent-Length: ${body.byteLength}\r\n\r\n`);
          socket.end(body);
        }),
      );
      expect(await post(url)).toMatchObject({ kind: 'answered', text, bytes: body.byteLength });
    }
  });

  it('does not unpack more than it would read', async () => {
    const body = zlib.gzipSync(Buffer.alloc(20 * 1024 * 1024, ' '));
    const { url } = await serve((socket) =>
      socket.once('data', () => {
        socket.write(`${head}Content-Encoding: gzip\r\nContent-Length: ${body.byteLength}\r\n\r\n`);
        socket.end(body);
      }),
    );
    const result = await post(url);
    expect(result.kind === 'answered' && result.text.length).toBeLessThanOrEqual(body.byteLength);
  });

  it('comes to an end when the server changes the protocol instead of answering', async () => {
    const { url } = await serve((socket) =>
      socket.once('data', () =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: tls\r\nConnection: Upgrade\r\n\r\n'),
      ),
    );
    expect(await post(url)).toMatchObject({ kind: 'lost', cause: 'closed' });
  });

  it('gives up on silence, and on a body that never ends', async () => {
    const silent = await serve(() => {});
    expect(await post(silent.url, 50)).toMatchObject({ kind: 'lost', cause: 'timeout' });
    const endless = await serve((socket) => socket.once('data', () => socket.write(`${head}\r\n{"a":`)));
    expect(await post(endless.url, 50)).toMatchObject({ kind: 'lost', cause: 'timeout' });
  });
});
