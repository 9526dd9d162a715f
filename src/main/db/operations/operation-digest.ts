import crypto from 'node:crypto';
import type { Database } from '../database.ts';

/** A row of the table of operations, by the names of its columns. */
type Row = Readonly<Record<string, unknown>>;

/** What a person asked for and who did. Only a correction changes it, and then the row gets a new digest. */
export const digestedColumns = [
  'id',
  'kind',
  'local_key',
  'title',
  'payload',
  'picture',
  'staff_code',
  'staff_name',
  'created_at_ms',
  'first_staff_code',
  'first_staff_name',
  'follows',
] as const;

/** Stands where an ended operation gave up a part of its payload, so that there is nothing left to compare. */
export const noDigest = 'none';

const openStates: readonly unknown[] = ['waiting', 'sending', 'unknown', 'attention'];

export function digestOf(row: Row): string {
  const values = digestedColumns.map((name) => row[name] ?? null);
  return crypto.createHash('sha256').update(JSON.stringify(values)).digest('base64url');
}

/** Is the row as the till wrote it? */
export function isIntact(row: Row): boolean {
  return row['digest'] === noDigest ? !openStates.includes(row['state']) : row['digest'] === digestOf(row);
}

/** Gives every row of a database the digest of what it says now. For migrations that change what rows say. */
export function renewAllDigests(db: Database): void {
  const rows = db.prepare(`SELECT seq, ${digestedColumns.join(', ')} FROM operations`);
  const renew = db.prepare(`UPDATE operations SET digest = @digest WHERE seq = @seq AND digest <> '${noDigest}'`);
  for (const row of rows.all() as Row[]) renew.run({ seq: row['seq'], digest: digestOf(row) });
}
