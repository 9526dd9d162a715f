import http from 'node:http';
import https from 'node:https';

type FileLimits = { readonly atMostBytes: number; readonly timeoutMs: number };

/**
 * Fetches a file from an address that the service named ("Get Customer Image": `secureFilePath`).
 *
 * The address is signed and belongs to another machine. So the till's own sign-in does not go with it, and we follow no
 * redirect. Only `https:` is allowed, except on this machine. Never rejects: the answer is `null` if there is no whole
 * file within the limits.
 */
export function fetchFile(address: string, { atMostBytes, timeoutMs }: FileLimits): Promise<Uint8Array | null> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !mayBeAsked(url)) return Promise.resolve(null);
  const client = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    const nothing = () => resolve(null);
    const asked = client.get(url, { agent: false, signal: AbortSignal.timeout(timeoutMs) });
    asked.on('error', nothing);
    asked.on('close', nothing);
    asked.on('response', (incoming) => {
      if (incoming.statusCode !== 200) return void asked.destroy();
      read(incoming, atMostBytes).then(resolve, () => asked.destroy());
    });
  });
}

function mayBeAsked({ protocol, hostname, username }: URL): boolean {
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && isHere));
}

async function read(incoming: http.IncomingMessage, atMostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    const piece = Buffer.from(chunk as Uint8Array);
    bytes += piece.byteLength;
    if (bytes > atMostBytes) throw new Error('file-too-large');
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
