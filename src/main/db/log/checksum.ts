/** The running checksum of a write-ahead log: two numbers of 32 bits. */
export type Checksum = readonly [number, number];

type Over = {
  readonly from: number;
  /** A multiple of 8. */
  readonly length: number;
  readonly isBigEndian: boolean;
};

/** Carries a checksum on over more bytes ("Checksum Algorithm" in the WAL part of SQLite's file format). */
export function checksumOf(bytes: Buffer, [before0, before1]: Checksum, { from, length, isBigEndian }: Over): Checksum {
  const words = new DataView(bytes.buffer, bytes.byteOffset + from, length);
  let [s0, s1] = [before0, before1];
  for (let at = 0; at < length; at += 8) {
    s0 = (s0 + words.getUint32(at, !isBigEndian) + s1) >>> 0;
    s1 = (s1 + words.getUint32(at + 4, !isBigEndian) + s0) >>> 0;
  }
  return [s0, s1];
}
