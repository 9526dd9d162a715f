import zlib from 'node:zlib';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A square PNG of 8 bits a colour, without transparency. The same picture gives the same bytes. */
export function drawPng(sidePixels: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const row = (y: number) => [0, ...Array.from({ length: sidePixels }, (_, x) => colourAt(x, y)).flat()];
  const pixels = Buffer.from(Array.from({ length: sidePixels }, (_, y) => row(y)).flat());
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sidePixels, 0);
  header.writeUInt32BE(sidePixels, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Length, name, data and a checksum over the last two ("PNG Specification", 5.3). */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(zlib.crc32(named));
  return Buffer.concat([length, named, checksum]);
}
