/** A page key moves this many rows: about as many as a screen shows. */
const rowsPerKey = 6;

/** The row that a key leads to in a list of `total` rows; `null` when the key means nothing here. */
export function rowAfterKey(key: string, row: number, total: number): number | null {
  const wanted = wantedRow(key, row, total);
  return wanted === null ? null : Math.min(Math.max(wanted, 0), total - 1);
}

function wantedRow(key: string, row: number, total: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + rowsPerKey;
    case 'PageUp':
      return row - rowsPerKey;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}
