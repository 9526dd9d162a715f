/**
 * What keeps a running till from writing: there is no space, another program holds the file, the disk fails, refuses
 * writes or gives back broken pages, or somebody removed or replaced the files.
 */
export type StorageTrouble = 'disk-full' | 'storage-busy' | 'storage-failed' | 'storage-replaced';

const troubles: readonly (readonly [StorageTrouble, readonly string[]])[] = [
  ['disk-full', ['SQLITE_FULL', 'ENOSPC']],
  ['storage-busy', ['SQLITE_BUSY', 'SQLITE_LOCKED']],
  ['storage-replaced', ['TILL_FILES_REPLACED']],
  [
    'storage-failed',
    ['SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'EIO', 'EROFS'],
  ],
];

/** @returns the trouble that an error tells of; null if it is a defect or does not concern storage */
export function storageTroubleOf(cause: unknown): StorageTrouble | null {
  const code = errorCodeOf(cause);
  const told = ([, codes]: (typeof troubles)[number]) =>
    codes.some((one) => code === one || code.startsWith(`${one}_`));
  return troubles.find(told)?.[0] ?? null;
}

/** Is this SQLite, or the operating system under it, out of disk space? */
export function isDiskFull(cause: unknown): boolean {
  return storageTroubleOf(cause) === 'disk-full';
}

/** Did SQLite meet a broken page, or a file that is not an SQLite database? */
export function isDamage(cause: unknown): boolean {
  const code = errorCodeOf(cause);
  // The text of a table's definition lies in the file as well, so it can be damaged too.
  const isGarbled = code === 'SQLITE_ERROR' && cause instanceof Error && cause.message.startsWith('parse error in');
  return code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || isGarbled;
}

/** The code of an error from SQLite or the operating system, e.g. `SQLITE_FULL`; empty for any other error. */
export function errorCodeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** The place that an error of the operating system names; `null` if it names none. */
export function pathOf(cause: unknown): string | null {
  return cause instanceof Error && 'path' in cause && typeof cause.path === 'string' ? cause.path : null;
}
