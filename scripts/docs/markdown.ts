const longestLine = 120;

/** Breaks a paragraph into lines of at most 120 characters. */
export function paragraph(text: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/**
 * A table as this project's formatter leaves it: every cell is as wide as the widest cell of its column.
 *
 * @param options.right columns of numbers
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { right = [] }: { readonly right?: readonly number[] } = {},
): string {
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(3, ...all.map((row) => (row[at] ?? '').length)));
  const lineOf = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => fill(cells[at] ?? '', width, right.includes(at))).join(' | ')} |`;
  const rule = widths.map((width, at) => (right.includes(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [lineOf(head), lineOf(rule), ...rows.map(lineOf)].join('\n');
}

/** A link to a title of the same page. */
export function linkTo(title: string): string {
  return `[${title}](#${anchorOf(title)})`;
}

/** The anchor of a title, for a link within the page. */
export function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

function fill(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width);
}
