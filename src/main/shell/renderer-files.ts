import fs from 'node:fs/promises';
import path from 'node:path';
import { windowOrigin } from '../ipc/sender.ts';

/**
 * The page fetches, frames and submits nothing, and every script, worker and style is a file of ours. So is every
 * image, except a customer's photo: that comes with the answer to a request and is drawn from a `data:` address.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const commonHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // Without this, a name in a `dns-prefetch` link would leave the till in spite of the policy above.
  'x-dns-prefetch-control': 'off',
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Without a file of these kinds the page cannot live. */
const programFiles: ReadonlySet<string> = new Set(['.html', '.js', '.css']);

/**
 * Answers a request of the page with a file of `folder`, and never with anything from outside it.
 *
 * @param onMissing is told a file of ours that is not there: a part of the program is missing
 * @returns 404 for a file that is missing or of a kind that is not served, 405 for anything but reading
 */
export async function answerWithFile(
  folder: string,
  request: Request,
  onMissing: (file: string) => void = () => {},
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const file = fileOf(folder, request.url);
  const contentType = file === null ? undefined : contentTypes[path.extname(file)];
  if (file === null || contentType === undefined) return refusal(404);
  try {
    const body = await fs.readFile(file);
    return new Response(new Uint8Array(body), { headers: { ...commonHeaders, 'content-type': contentType } });
  } catch {
    if (programFiles.has(path.extname(file))) onMissing(file);
    return refusal(404);
  }
}

/** The file that an address stands for; `null` if it is not inside the folder, however the address is spelled. */
export function fileOf(folder: string, address: string): string | null {
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== windowOrigin) return null;
  const name = decode(url.pathname === '/' ? '/index.html' : url.pathname);
  // On Windows a backslash separates folders, and a colon opens a drive or a stream. In C a zero byte ends a name.
  if (name === null || /[\\:\0]/.test(name)) return null;
  const file = path.resolve(folder, `.${name}`);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: commonHeaders });
}
