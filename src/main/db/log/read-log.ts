import { type Checksum, checksumOf } from './checksum.ts';

/** One page as a transaction left it. */
export type LogFrame = {
  readonly page: number;
  /** How many pages the database has after this frame, if the frame ends a transaction; else 0. */
  readonly pagesAfterCommit: number;
  /** Where the page begins in the log. */
  readonly at: number;
  /** Does its checksum continue that of the frame before? Then every bit of it is as it was written. */
  readonly isSound: boolean;
};

/** A write-ahead log, told by its checksums alone. What stands in the pages is not looked at. */
export type LogReading = {
  /**
   * - `empty`: nothing was ever kept in it.
   * - `whole`: SQLite finds everything in it.
   * - `unfinished`: behind the part that SQLite finds lies at most one more transaction. It may have been cut off while
   *   it was written, and then nobody was told of it. Or it is damaged: the till's marks know.
   * - `damaged`: transactions that were kept lie behind a broken place. SQLite would not find them and would write over
   *   them.
   */
  readonly state: 'empty' | 'whole' | 'unfinished' | 'damaged';
  readonly pageBytes: number;
  /** Frames up to the end of the last transaction that SQLite finds. */
  readonly found: readonly LogFrame[];
  /** Frames behind those, the broken ones among them. */
  readonly behind: readonly LogFrame[];
};

const headerBytes = 32;
const frameHeaderBytes = 24;
/** Every database of ours has this page size. It counts if the log's own header cannot be read. */
const usualPageBytes = 4096;

/** Reads the log as SQLite's recovery does, and then goes on behind the place where that would stop. */
export function readLog(bytes: Buffer): LogReading {
  const header = readHeader(bytes);
  const pageBytes = header?.pageBytes ?? usualPageBytes;
  const raw = rawFrames(bytes, pageBytes);
  const salts = header?.salts ?? commonest(raw.map((frame) => frame.salts));
  const isBigEndian =
    header?.isBigEndian ?? raw.some((_, index) => index > 0 && follows(bytes, raw, { index, isBigEndian: true }));
  const frames = raw.map((frame, index) => ({
    ...frame,
    isSound: follows(bytes, raw, { index, isBigEndian }),
    isOurs: frame.salts === salts && frame.page > 0,
  }));

  const stop = header ? indexOrEnd(frames, (frame) => !frame.isOurs || !frame.isSound) : 0;
  const end = frames.slice(0, stop).findLastIndex((frame) => frame.pagesAfterCommit > 0) + 1;
  // A frame of an older log may lie behind the newest. It has other salts.
  const last = frames.findLastIndex(
    (frame, index) => index >= stop && (frame.isOurs || (index === stop && frame.isSound && frame.page > 0)),
  );
  const behind = last === -1 ? [] : frames.slice(end, last + 1);
  const commits = frames.slice(stop, last + 1).filter((frame) => frame.pagesAfterCommit > 0).length;
  const state = stateOf({ hasHeader: header !== null, found: end, behind: behind.length, commits });
  return { state, pageBytes, found: frames.slice(0, end), behind };
}

/** Every transaction is synced before the next begins. So two of them behind a broken place were both kept. */
function stateOf(log: {
  readonly hasHeader: boolean;
  readonly found: number;
  readonly behind: number;
  readonly commits: number;
}): LogReading['state'] {
  if (log.behind === 0) return log.found === 0 ? 'empty' : 'whole';
  // SQLite syncs the header before the first frame.
  return !log.hasHeader || log.commits > 1 ? 'damaged' : 'unfinished';
}

type RawFrame = Pick<LogFrame, 'page' | 'pagesAfterCommit' | 'at'> & {
  readonly pageBytes: number;
  readonly salts: string;
  readonly stored: Checksum;
};

function rawFrames(bytes: Buffer, pageBytes: number): readonly RawFrame[] {
  const count = Math.max(0, Math.floor((bytes.length - headerBytes) / (frameHeaderBytes + pageBytes)));
  return Array.from({ length: count }, (_, index) => {
    const start = headerBytes + index * (frameHeaderBytes + pageBytes);
    return {
      page: bytes.readUInt32BE(start),
      pagesAfterCommit: bytes.readUInt32BE(start + 4),
      salts: bytes.toString('hex', start + 8, start + 16),
      stored: storedAt(bytes, start + 16),
      at: start + frameHeaderBytes,
      pageBytes,
    };
  });
}

/** @returns `null` if SQLite would not accept the header */
function readHeader(bytes: Buffer) {
  if (bytes.length < headerBytes) return null;
  const magic = bytes.readUInt32BE(0);
  const isBigEndian = magic === 0x377f0683;
  const pageBytes = bytes.readUInt32BE(8);
  const isPageSize = pageBytes >= 512 && pageBytes <= 65_536 && (pageBytes & (pageBytes - 1)) === 0;
  if ((!isBigEndian && magic !== 0x377f0682) || bytes.readUInt32BE(4) !== 3_007_000 || !isPageSize) return null;
  const sum = checksumOf(bytes, [0, 0], { from: 0, length: 24, isBigEndian });
  if (!isSame(sum, storedAt(bytes, 24))) return null;
  return { isBigEndian, pageBytes, salts: bytes.toString('hex', 16, 24) };
}

/** Does the checksum of this frame continue that of the frame before it? */
function follows(
  bytes: Buffer,
  raw: readonly RawFrame[],
  { index, isBigEndian }: { readonly index: number; readonly isBigEndian: boolean },
): boolean {
  const frame = raw[index];
  if (!frame) return false;
  const before = raw[index - 1]?.stored ?? storedAt(bytes, 24);
  const sum = checksumOf(bytes, before, { from: frame.at - frameHeaderBytes, length: 8, isBigEndian });
  const whole = checksumOf(bytes, sum, { from: frame.at, length: frame.pageBytes, isBigEndian });
  return isSame(whole, frame.stored);
}

/** The salts that most frames have; `null` if there is no frame, or only empty ones. */
function commonest(salts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of salts) if (/[^0]/.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? null;
}

function storedAt(bytes: Buffer, at: number): Checksum {
  return bytes.length < at + 8 ? [0, 0] : [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
}

function isSame([left0, left1]: Checksum, [right0, right1]: Checksum): boolean {
  return left0 === right0 && left1 === right1;
}

function indexOrEnd<T>(list: readonly T[], is: (one: T) => boolean): number {
  const index = list.findIndex(is);
  return index === -1 ? list.length : index;
}
