import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainNetwork } from '../../testing/network/plain-system.ts';
import { createFetchFile } from './http-file.ts';

const fetchFile = createFetchFile(plainNetwork);

let server: http.Server;
let host = '';
const asked: http.IncomingHttpHeaders[] = [];
const limits = { atMostBytes: 1000, timeoutMs: 400 };

beforeAll(async () => {
  server = http.createServer(({ url, headers }, answer) => {
    asked.push(headers);
    if (url === '/file') answer.end(Buffer.from([1, 2, 3]));
    else if (url === '/large') answer.end(Buffer.alloc(1001));
    else if (url === '/cut') answer.writeHead(200, { 'content-length': 10 }).write('half', () => answer.destroy());
    else if (url === '/moved') answer.writeHead(302, { location: '/file' }).end();
    else if (url === '/missing') answer.writeHead(404).end('gone');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a file that the service has named', () => {
  it('is fetched whole, without the till’s sign-in', async () => {
    expect(await fetchFile(`${host}/file`, limits)).toEqual(Buffer.from([1, 2, 3]));
    expect(asked.at(-1)).not.toHaveProperty('authorization');
  });

  it.each(['/large', '/cut', '/moved', '/missing', '/silent'])('is nothing if it is %s', async (path) => {
    expect(await fetchFile(`${host}${path}`, limits)).toBeNull();
  });

  it.each(['http://files.example.org/x', 'file:///etc/hosts', 'https://till@files.example.org/x', 'x', ''])(
    'is not asked for at %s',
    async (address) => expect(await fetchFile(address, limits)).toBeNull(),
  );
});
