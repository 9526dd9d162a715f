import { mostPixels, readPicture } from '#contract/rules/picture.ts';

/** Why a file cannot be sent as a photo. */
export type PhotoFault =
  | 'empty'
  | 'too-large'
  | 'too-many-pixels'
  | 'cut-short'
  | 'heic'
  | 'drawing'
  | 'animation'
  | 'no-picture'
  | 'unreadable';

/** The document names no limit ("Set Customer Image"). No camera's photo is larger, and a sent one is far smaller. */
const mostBytes = 20 * 1024 * 1024;

/** Judges a file by its size alone: a file that is too large is not even read. */
export function faultOfSize(bytes: number): PhotoFault | null {
  if (bytes === 0) return 'empty';
  return bytes > mostBytes ? 'too-large' : null;
}

/** Judges a file by its bytes, not its name. Nothing is decoded: a small file may hold a picture of many gigabytes. */
export function faultOfBytes(bytes: Uint8Array): PhotoFault | null {
  const facts = readPicture(bytes);
  if (facts === null) return faultOfForeign(bytes);
  if (facts.mediaType === 'image/gif') return 'animation';
  if (!facts.isWhole) return 'cut-short';
  return facts.width * facts.height > mostPixels ? 'too-many-pixels' : null;
}

/** Names the two kinds of file that people take for photos. */
function faultOfForeign(bytes: Uint8Array): PhotoFault {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  if (/^.{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s.test(begin)) return 'heic';
  return /<svg[\s>]/i.test(begin) ? 'drawing' : 'no-picture';
}
