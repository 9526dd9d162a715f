/** What the first bytes of a picture say, and whether its last bytes are there. Nothing is decoded to find out. */
export type PictureFacts = {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
  /** False for a file that was cut short. */
  readonly isWhole: boolean;
};

/** A decoded pixel takes four bytes. A larger picture is from no camera and would fill the till's memory. */
export const mostPixels = 50_000_000;

/** The kind of picture in a file, whatever the file is called; `null` if not every window can draw it. */
export function readPicture(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of [readPng, readJpeg, readWebp, readGif]) {
    const facts = read(view);
    if (facts) return facts.width > 0 && facts.height > 0 ? facts : null;
  }
  return null;
}

function textAt(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return '';
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('');
}

/** The header with the size comes first, and an empty chunk comes last ("PNG specification", 5.6 and 11.2). */
function readPng(view: DataView): PictureFacts | null {
  if (textAt(view, 0, 8) !== '\x89PNG\r\n\x1a\n' || textAt(view, 12, 4) !== 'IHDR' || view.byteLength < 33) return null;
  let at = 8;
  while (at + 12 <= view.byteLength && textAt(view, at + 4, 4) !== 'IEND') at += 12 + view.getUint32(at);
  return {
    mediaType: 'image/png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    isWhole: at + 12 <= view.byteLength,
  };
}

/** FFC0 to FFCF begin frames, except for these three, which begin tables (ITU T.81, table B.1). */
const notFrames = new Set([0xc4, 0xc8, 0xcc]);

/** Goes by segments to the frame, which has the size, and then to the scan. After the scan there must be an end. */
function readJpeg(view: DataView): PictureFacts | null {
  if (textAt(view, 0, 3) !== '\xff\xd8\xff') return null;
  let size = { width: 0, height: 0 };
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker)) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) return { mediaType: 'image/jpeg', ...size, isWhole: endsAfter(view, at) };
    at += 2 + view.getUint16(at + 2);
  }
  return { mediaType: 'image/jpeg', width: size.width || 1, height: size.height || 1, isWhole: false };
}

/** Searches from the back. Cameras append what they like, and a small picture inside the first has an end too. */
function endsAfter(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at -= 1) {
    if (view.getUint16(at) === 0xffd9) return true;
  }
  return false;
}

/** The first chunk is one of three kinds. Each has the size in its own place ("WebP container specification"). */
function readWebp(view: DataView): PictureFacts | null {
  if (textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP' || view.byteLength < 30) return null;
  const isWhole = view.getUint32(4, true) + 8 <= view.byteLength;
  const sized = (width: number, height: number) => ({ mediaType: 'image/webp' as const, width, height, isWhole });
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
  switch (textAt(view, 12, 4)) {
    case 'VP8 ':
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return sized(uint24(24) + 1, uint24(27) + 1);
    default:
      return null;
  }
}

function readGif(view: DataView): PictureFacts | null {
  if (!/^GIF8[79]a$/.test(textAt(view, 0, 6)) || view.byteLength < 14) return null;
  return {
    mediaType: 'image/gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    isWhole: view.getUint8(view.byteLength - 1) === 0x3b,
  };
}
