import { promisify } from 'node:util';
import zlib from 'node:zlib';

const unpackZlib = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.unzip);
const unpackBrotli = promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress);

type Unpack = (packed: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', unpackZlib],
  ['x-gzip', unpackZlib],
  ['deflate', unpackZlib],
  ['br', unpackBrotli],
]);

/**
 * The text of an answer, unpacked and without a byte order mark. Proxies pack answers that nobody asked to be packed,
 * and add such marks. If we could not read the answer for that reason, a write that succeeded would be unknown.
 *
 * A body that does not unpack, or unpacks to more than `maxBytes`, is handed on as it came. Either it is text under a
 * wrong name, or the service did not send it.
 */
export async function answerText(
  body: Buffer,
  { coding = '', maxBytes }: { readonly coding?: string | undefined; readonly maxBytes: number },
): Promise<string> {
  const unpack = unpackers.get(coding.trim().toLowerCase());
  const plain = unpack ? await unpack(body, { maxOutputLength: maxBytes }).catch(() => body) : body;
  return new TextDecoder().decode(plain);
}
