/** A row as it lies on a page: its id, and its columns in the order of the table. */
export type LeafRow = { readonly rowid: number; readonly values: readonly unknown[] };

/** The first bytes of a page that carries on a row too long for its own page; `null` if there is no such page. */
export type ReadPage = (page: number) => Buffer | null;

const tableLeaf = 0x0d;
/** Nothing that a till keeps is longer. Damaged bytes may claim any length. */
const longestRow = 16 * 1024 * 1024;
/** On the first page of a database, the database's header comes before the page's own. */
const databaseHeaderBytes = 100;

/**
 * The rows of a page, if it is a leaf of a table ("B-tree Pages" and "Record Format" in SQLite's file format).
 *
 * The page may be of any table, or damaged. What cannot be a row is left out. Who takes the rows checks what they say.
 */
export function rowsOfLeaf(page: Buffer, number: number, readPage: ReadPage): readonly LeafRow[] {
  const header = number === 1 ? databaseHeaderBytes : 0;
  if (page[header] !== tableLeaf) return [];
  const cells = page.readUInt16BE(header + 3);
  return Array.from({ length: cells }, (_, index) => {
    try {
      return rowAt(page, page.readUInt16BE(header + 8 + index * 2), readPage);
    } catch (cause) {
      // A length leads out of the page, as in damaged or foreign bytes.
      if (cause instanceof RangeError) return [];
      throw cause;
    }
  }).flat();
}

function rowAt(page: Buffer, at: number, readPage: ReadPage): readonly LeafRow[] {
  const length = varint(page, at);
  const rowid = varint(page, length.end);
  const payload = payloadAt(page, { at: rowid.end, length: Number(length.value), readPage });
  const values = payload && valuesOf(payload);
  return values ? [{ rowid: Number(rowid.value), values }] : [];
}

/** A long row goes on in other pages, each of which names the next ("Cell Payload Overflow Pages"). */
function payloadAt(
  page: Buffer,
  { at, length, readPage }: { readonly at: number; readonly length: number; readonly readPage: ReadPage },
): Buffer | null {
  const usable = page.length;
  if (length > longestRow) return null;
  if (length <= usable - 35) return at + length <= usable ? page.subarray(at, at + length) : null;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = fitting <= usable - 35 ? fitting : least;
  const parts = [page.subarray(at, at + local)];
  let next = page.readUInt32BE(at + local);
  for (let left = length - local; left > 0; left -= usable - 4) {
    const more = next > 0 ? readPage(next) : null;
    if (!more) return null;
    parts.push(more.subarray(4, 4 + Math.min(left, usable - 4)));
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** @returns `null` if the bytes are no record */
function valuesOf(record: Buffer): readonly unknown[] | null {
  const header = varint(record, 0);
  const types: number[] = [];
  let at = header.end;
  while (at < Number(header.value)) {
    const type = varint(record, at);
    types.push(Number(type.value));
    at = type.end;
  }
  if (at !== Number(header.value)) return null;
  const values: unknown[] = [];
  for (const type of types) {
    const bytes = bytesOf(type);
    if (bytes === null || at + bytes > record.length) return null;
    values.push(valueOf(type, record.subarray(at, at + bytes)));
    at += bytes;
  }
  return at === record.length ? values : null;
}

/** How many bytes a value of this serial type takes; `null` for a type that SQLite keeps for itself. */
function bytesOf(type: number): number | null {
  if (type >= 12) return (type - (type % 2 === 0 ? 12 : 13)) / 2;
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? null;
}

function valueOf(type: number, bytes: Buffer): unknown {
  if (type >= 12) return type % 2 === 0 ? bytes : bytes.toString('utf8');
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 8 || type === 9) return type - 8;
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
}

/** SQLite's numbers of one to nine bytes ("A variable-length integer"). Throws a RangeError past the end. */
function varint(bytes: Buffer, from: number): { readonly value: bigint; readonly end: number } {
  let value = 0n;
  for (let at = from; at < from + 8; at += 1) {
    const byte = bytes.readUInt8(at);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return { value: BigInt.asIntN(64, (value << 8n) | BigInt(bytes.readUInt8(from + 8))), end: from + 9 };
}
