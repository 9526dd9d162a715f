import { describe, expect, it } from 'vitest';
import { faultOfBytes, faultOfSize } from './judge-photo.ts';

const png = new Uint8Array(
  Buffer.from('89504e470d0a1a0a0000000d4948445200000004000000040802000000000000000000000049454e44ae426082', 'hex'),
);
const text = (content: string) => new TextEncoder().encode(content);
const claiming = (side: number) => {
  const bytes = png.slice();
  const view = new DataView(bytes.buffer);
  view.setUint32(16, side);
  view.setUint32(20, side);
  return bytes;
};

describe('a file that somebody takes for a photo', () => {
  it('is judged by its size before it is read', () => {
    expect([0, 1, 20 * 1024 * 1024, 40 * 1024 * 1024].map(faultOfSize)).toEqual(['empty', null, null, 'too-large']);
  });

  it.each([
    [null, png],
    ['cut-short', png.subarray(0, -9)],
    ['too-many-pixels', claiming(20_000)],
    [null, claiming(7000)],
    ['animation', text('GIF89a\u0001\u0001\u0001\u0001\0\0\0;')],
    ['heic', text('\0\0\0\u0018ftypheic\0\0\0\0')],
    ['drawing', text('<?xml version="1.0"?><svg xmlns="x"><script>alert(1)</script></svg>')],
    ['no-picture', text('%PDF-1.7 not a picture, whatever it is called')],
    ['no-picture', text('')],
  ] as const)('is judged %s by its content, whatever its name says', (fault, bytes) => {
    expect(faultOfBytes(bytes)).toBe(fault);
  });
});
