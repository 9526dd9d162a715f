import type { FormPart } from '../http/form.ts';

/** Images larger than this are refused. */
export const largestImageBytes = 5 * 1024 * 1024;

/**
 * How each type of image begins. The type that a part claims does not count, because a renamed file claims anything.
 */
const beginnings: readonly (readonly [type: string, starts: (bytes: Buffer) => boolean])[] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex'))],
  ['image/gif', (bytes) => /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1'))],
  ['image/webp', (bytes) => /^RIFF.{4}WEBP/s.test(bytes.subarray(0, 12).toString('latin1'))],
];

type ReadImage =
  | { readonly ok: true; readonly type: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: string };

/** Reads the image of a form ("Set Customer Image"): its one part `file`, a PNG, JPEG, GIF or WebP of at most 5 MB. */
export function readImage(form: readonly FormPart[]): ReadImage {
  const [file, ...others] = form.filter(({ name }) => name === 'file');
  if (!file || file.filename === null || others.length > 0) return { ok: false, fault: 'one file is needed' };
  const { bytes } = file;
  if (bytes.byteLength === 0) return { ok: false, fault: 'the file is empty' };
  if (bytes.byteLength > largestImageBytes) return { ok: false, fault: 'the file is larger than 5 MB' };
  const found = beginnings.find(([, starts]) => starts(bytes));
  return found ? { ok: true, type: found[0], bytes } : { ok: false, fault: 'the file is no PNG, JPEG, GIF or WebP' };
}
