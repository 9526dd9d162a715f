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
 * The text of an answer: unpacked, though nobody asked for it to be packed, and without a byte order mark. Proxies add
 * either, and a write whose success could not be read for it would be an unknown one.
 *
 * What does not unpack, or to more than `maxBytes`, is handed on as it came: it is text under a wrong name, or nobody's.
 */
export async function answerText(
  body: Buffer,
  { coding = '', maxBytes }: { readonly coding?: string | undefined; readonly maxBytes: number },
): Promise<string> {
  const unpack = unpackers.get(coding.trim().toLowerCase());
  const plain = unpack ? await unpack(body, { maxOutputLength: maxBytes }).catch(() => body) : body;
  return new TextDecoder().decode(plain);
}
