import { describe, expect, it } from 'vitest';
import { readPicture } from './picture.ts';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
const png = bytesOf(`89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 0806000000 00000000
  00000002 49444154 abcd 00000000 00000000 49454e44 ae426082`);
const thumbnail = 'ffe1 0008 ffd8ffd9 0000';
const jpeg = bytesOf(
  `ffd8 ${thumbnail} ffc4 0004 0000 ffc0 000b 08 01e0 0280 01 011100 ffda 0008 01 0100 003f00 1122 ffd9 00`,
);
const webp = bytesOf('52494646 16000000 57454250 56503858 0a000000 00000000 7f0200 df0100');
const gif = bytesOf('474946383961 8002 e001 00 00 00 3b');
const size = { width: 640, height: 480 };

describe('a picture', () => {
  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
    ['image/gif', gif],
  ])('%s says what it is and how large, before anybody decodes it', (mediaType, bytes) => {
    expect(readPicture(bytes)).toEqual({ mediaType, ...size, isWhole: true });
  });

  it.each([
    ['image/png', png.subarray(0, -9)],
    // A small picture inside the camera's notes has an end too.
    ['image/jpeg', jpeg.subarray(0, -4)],
    ['image/webp', bytesOf('52494646 ff000000 57454250 56503858 0a000000 00000000 7f0200 df0100')],
    ['image/gif', bytesOf('474946383961 8002 e001 00 00 00 2c')],
  ])('%s that was cut short is not whole', (mediaType, bytes) => {
    expect(readPicture(bytes)).toMatchObject({ mediaType, isWhole: false });
  });

  it('is told without being decoded, however large it claims to be', () => {
    const bomb = png.slice();
    bomb.set([0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20], 16);
    expect(readPicture(bomb)).toMatchObject({ width: 20_000, height: 20_000 });
  });

  it.each(['', '25504446 2d312e37', '3c737667', '00000018 66747970 68656963', '89504e470d0a1a0a', 'ffd8'])(
    'is not what begins with %s',
    (hex) => expect(readPicture(bytesOf(hex))).toBeNull(),
  );

  it('has a width and a height', () => {
    const flat = png.slice();
    flat.set([0, 0, 0, 0], 16);
    expect(readPicture(flat)).toBeNull();
  });
});
