import { describe, expect, it, test } from 'vitest';
import { columns, type CoverageRow, namesIn } from './coverage-page.ts';
import { cases, named, page, reachesPerson, rows, rowsAbout, sectionOf, sorted } from './coverage-under-test.ts';
import { anchorOf } from './markdown.ts';

const emptyCells = (of: readonly CoverageRow[]) => columns.map((name) => of.filter((row) => row[name] === '').length);

describe('the headings of the document', () => {
  it('have a section each, in the order of the document, with the address', () => {
    expect(page.sections.map(({ title, address }) => [title, address])).toEqual(
      cases.map(([title, { address }]) => [title, address]),
    );
  });

  test.each(cases)('%s has all its rows, each once', (title, { rows: pinned }) => {
    const parameters = sectionOf(title)?.rows.map(({ parameter }) => parameter) ?? [];
    expect(parameters).toHaveLength(pinned);
    expect(sorted(parameters)).toHaveLength(pinned);
  });

  it('have 238 rows together', () => {
    expect(rows).toHaveLength(238);
  });

  test.each(cases)('%s names every parameter as the document spells it', (title, { parameters }) => {
    const words = new Set(namesIn(sectionOf(title)?.text ?? '').flatMap((name) => name.split(/[^\w-]+/)));
    const all = parameters.trim().split(/\s+/);
    expect(all.filter((name) => !words.has(name))).toEqual([]);
  });
});

describe('the summary', () => {
  const lines = cases.map(([title], index) => [title, page.summary[index]] as const);

  it('has a line for every heading, with a link to its section', () => {
    expect(page.summary.map(({ parameter }) => parameter)).toEqual(
      cases.map(([title, { heading }]) => title.replace(heading, `[${heading}](#${anchorOf(title)})`)),
    );
  });

  test.each(lines)('says about %s what its rows say', (title, line) => {
    const own = rowsAbout(title);
    for (const column of ['client', 'kind', 'route'] as const) {
      expect(namesIn(line?.[column] ?? '')).toEqual([...new Set(named(own, column))]);
    }
    const [, ...files] = namesIn(line?.training ?? '');
    expect(files).toEqual(sorted(named(own, 'training')));
    expect(line?.screen !== '').toBe(own.some(reachesPerson));
  });

  test.each(lines)('counts the cells of %s', (title, line) => {
    const own = sectionOf(title)?.rows ?? [];
    const empty = emptyCells(own);
    const all = empty.reduce((sum, one) => sum + one, 0);
    expect(line?.counts).toEqual([own.length, empty[columns.indexOf('screen')], all]);
  });

  it('counts the empty cells in every column', () => {
    expect(page.totals).toEqual(emptyCells(rows));
  });
});
