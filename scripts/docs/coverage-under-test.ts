import { byTheTill, type CoverageRow, type CoverageSection, namesIn, readCoveragePage } from './coverage-page.ts';
import { documentedHeadings } from './documented-headings.ts';
import { readPage } from './source-facts.ts';

/** `docs/coverage.md` as it stands. */
export const page = readCoveragePage(readPage('coverage.md'));

export const rows = page.sections.flatMap((section) => section.rows);

/** Every heading of the document, with the title of its section. */
export const cases = documentedHeadings.map((one, index) => [titleOf(one.heading, index), one] as const);

export function titleOf(heading: string, index: number): string {
  return `${index + 1}. ${heading}`;
}

export function sectionOf(title: string): CoverageSection | undefined {
  return page.sections.find((one) => one.title === title);
}

/** The rows of a heading. For a heading that the document prints a second time: the rows of the first one. */
export function rowsAbout(title: string): readonly CoverageRow[] {
  const repeats = cases.find(([one]) => one === title)?.[1].repeats;
  const first = repeats === undefined ? title : (cases[repeats - 1]?.[0] ?? '');
  return sectionOf(first)?.rows ?? [];
}

/** The names that the cells of a column give as code. */
export function named(of: readonly CoverageRow[], column: keyof CoverageRow): readonly string[] {
  return of.flatMap((row) => namesIn(row[column]));
}

/** Can a person choose it or see it? */
export function reachesPerson({ screen }: CoverageRow): boolean {
  return screen !== '' && !screen.startsWith(byTheTill);
}

/** Each name once, sorted. */
export function sorted(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].toSorted();
}
