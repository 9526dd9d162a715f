import net from 'node:net';
import type { ServerKey } from './certificates.ts';
import { type RawServer, listen } from './listen.ts';

/** What a proxy of a test does with what it is asked. */
export type ProxyManners =
  | 'connects'
  | 'wants-a-name'
  | 'refuses'
  | 'sends-a-page'
  | 'says-yes-and-sends-a-page'
  | 'resets'
  | 'hangs'
  | 'connects-and-resets';

export type TestProxy = RawServer & {
  /** The head of every request that came, word for word. */
  readonly heads: string[];
};

const page = '<html>Welcome to the harbour Wi-Fi</html>';

const answers: Partial<Record<ProxyManners, string>> = {
  'wants-a-name': 'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n',
  refuses: `HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
  'sends-a-page': `HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
  'says-yes-and-sends-a-page': `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`,
};

/** A real proxy on loopback: it connects (`CONNECT`), passes plain requests on, or behaves as it is told. */
export async function startProxy(
  manners: ProxyManners = 'connects',
  { key, accepts }: { readonly key?: ServerKey; readonly accepts?: string } = {},
): Promise<TestProxy> {
  const heads: string[] = [];
  const server = await listen((socket) => {
    socket.once('data', (data) => {
      const head = data.toString('latin1');
      heads.push(head);
      if (manners === 'resets') return void socket.resetAndDestroy();
      if (manners === 'hangs') return;
      if (accepts !== undefined && !head.includes(`proxy-authorization: ${accepts}\r\n`)) {
        return void socket.end(answers['wants-a-name'] ?? '');
      }
      const answer = answers[manners];
      if (answer !== undefined) return void socket.end(answer);
      pass(socket, data, manners === 'connects-and-resets');
    });
  }, key);
  return { ...server, heads };
}

function pass(socket: net.Socket, data: Buffer, resets: boolean): void {
  const [method = '', target = ''] = data.toString('latin1').split(' ');
  const { host, port } = method === 'CONNECT' ? splitPlace(target) : splitPlace(new URL(target).host);
  const beyond = net.connect({ host, port });
  beyond.on('error', () => socket.destroy());
  socket.on('error', () => beyond.destroy());
  beyond.once('connect', () => {
    if (method !== 'CONNECT') beyond.write(data);
    else socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (resets) return void socket.once('data', () => socket.resetAndDestroy());
    socket.pipe(beyond);
    beyond.pipe(socket);
  });
}

function splitPlace(text: string): { readonly host: string; readonly port: number } {
  const at = text.lastIndexOf(':');
  return { host: text.slice(0, at), port: Number(text.slice(at + 1)) };
}
