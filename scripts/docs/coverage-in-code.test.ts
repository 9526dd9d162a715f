import { describe, expect, it, test } from 'vitest';
import { work } from '#contract/drafts/work.ts';
import { routes } from '#contract/routes.ts';
import { operations } from '#training-api/operations/index.ts';
import { en } from '#renderer/locales/en/index.ts';
import { namesIn } from './coverage-page.ts';
import { cases, named, page, reachesPerson, rows, rowsAbout, sectionOf, sorted } from './coverage-under-test.ts';
import { filesBelow, functionsBelow, readPage } from './source-facts.ts';

const client = functionsBelow('src/main/capillary');
const reads = functionsBelow('src/main/desk').map(({ name }) => name);
const kinds: readonly string[] = work.options.map(({ shape }) => shape.kind.value);
const windowFiles = filesBelow('src/renderer').map(({ text }) => text);

describe('the client', () => {
  const headingsIn = (comment: string) =>
    cases.filter(([, { heading, repeats }]) => repeats === undefined && comment.includes(`"${heading}"`));

  it('offers every function that is named', () => {
    expect(sorted(named(rows, 'client')).filter((name) => !client.some((one) => one.name === name))).toEqual([]);
  });

  test.each(cases)('%s has a function whose comment names it, or a reason why not', (title, { heading }) => {
    const own = client.filter(({ name }) => named(rowsAbout(title), 'client').includes(name));
    const isNamed = own.some(({ comment }) => comment.includes(`"${heading}"`));
    expect(isNamed || /^No client function: ./m.test(sectionOf(title)?.text ?? '')).toBe(true);
  });

  it('has no function that names a heading but stands in none of the rows of that heading', () => {
    const missing = client.flatMap(({ name, comment }) =>
      headingsIn(comment).flatMap(([title]) =>
        named(rowsAbout(title), 'client').includes(name) ? [] : [`${name}: ${title}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});

describe('kinds, reads and routes', () => {
  it('exist in the code', () => {
    expect(sorted(named(rows, 'kind')).filter((name) => !kinds.includes(name) && !reads.includes(name))).toEqual([]);
  });

  it('go over routes that exist, in every row and sentence', () => {
    const inSentences = namesIn(readPage('coverage.md')).filter((name) =>
      /^(?:app|setup|staff|customers|outbox)\.[a-z]+(?:-[a-z]+)*$/.test(name),
    );
    const all = sorted([...named(rows, 'route'), ...inSentences]);
    expect(all.filter((name) => !Object.hasOwn(routes, name))).toEqual([]);
  });

  const inRows = named(rows, 'kind');
  const inTable = (table: readonly (readonly string[])[], column: number) =>
    sorted(table.flatMap((cells) => namesIn(cells[column] ?? '')));

  test.each(kinds)('%s stands in a row, or beside the document', (kind) => {
    expect([...inRows, ...inTable(page.besideDocument, 2)]).toContain(kind);
  });

  it('stand with a reason when no screen makes them, and no others do', () => {
    const isMade = (kind: string) => windowFiles.some((text) => new RegExp(`kind: '${kind}',\\s*draft`).test(text));
    const unmade = sorted(kinds.filter((kind) => !isMade(kind)));
    const reached = named(rows.filter(reachesPerson), 'kind');
    expect(inTable(page.unmadeKinds, 0)).toEqual(unmade);
    expect(sorted(kinds.filter((kind) => inRows.includes(kind) && !reached.includes(kind)))).toEqual(
      unmade.filter((kind) => inRows.includes(kind)),
    );
    for (const [, who = '', why = ''] of page.unmadeKinds) expect([who, why]).not.toContain('');
  });

  it('stand with a reason when no screen asks for them, and no others do', () => {
    const unasked = Object.keys(routes).filter((name) => !windowFiles.some((text) => text.includes(`'${name}'`)));
    expect(inTable(page.unaskedRoutes, 0)).toEqual(sorted(unasked));
    for (const [, why = ''] of page.unaskedRoutes) expect(why).not.toBe('');
  });
});

describe('a screen', () => {
  const filled = sorted(rows.map(({ screen }) => screen).filter((cell) => cell !== ''));

  test.each(filled)('%s: names a place and who may use it, or the till', (cell) => {
    expect(cell).toMatch(
      /^(?:the till|(?:Search|Register|Customer|Sync|Language menu)\b.*: (?:cashier|manager|anyone))(?: [†‡])?(?:, else the till)?$/,
    );
  });

  it('is named by words that really stand on it', () => {
    const words = new Set(textsIn(en));
    const labels = filled.flatMap((cell) =>
      cell.split(';').flatMap((place) => {
        const [, ...below] = place.replace(/:.*| \(F\d\)| [†‡]/g, '').split(' → ');
        return below.flatMap((label) => label.split(', '));
      }),
    );
    expect(sorted(labels.filter((label) => !words.has(label)))).toEqual([]);
  });
});

describe('the training service', () => {
  const fromSummary = page.summary.map(({ training }) => namesIn(training));
  const beside = page.besideDocument.map(([route = '', file = '']) => [...namesIn(route), ...namesIn(file)]);
  const all = [...fromSummary, ...beside];

  it('registers every route that is named, and no other', () => {
    expect(sorted(all.map(([route = '']) => route))).toEqual(sorted(operations.map(({ route }) => route)));
  });

  it('answers each route in the file that is named', () => {
    const files = filesBelow('src/training-api');
    const isIn = (route: string, file: string) =>
      files.some(({ name, text }) => name === `${file}.ts` && text.includes(`route: '${route}'`));
    expect(all.filter(([route = '', file = '']) => !isIn(route, file))).toEqual([]);
  });
});

/** Every text that can stand on a screen. */
function textsIn(texts: object): readonly string[] {
  return Object.values(texts).flatMap((one: unknown) =>
    typeof one === 'string' ? [one] : textsIn(Object(one) as object),
  );
}
