import { describe, expect, it, test } from 'vitest';
import { serviceCodes } from '#contract/service-codes.ts';
import { documentedCodes } from '#contract/testing/documented-codes.ts';
import { classOfCode, codesByClass, isNews, notFoundCodes } from './codes.ts';

const ascending = (codes: readonly number[]) => codes.toSorted((one, other) => one - other);

const rows = Object.entries(documentedCodes).flatMap(([heading, codes]) =>
  Object.entries(codes).map(([code, about]) => [heading, Number(code), about] as const),
);

describe('the codes of the service', () => {
  test.each(rows)('%s: %i (%s) has a class', (_heading, code) => {
    expect(classOfCode(code)).toBeDefined();
  });

  it('are exactly those of the tables, the samples and beside the document', () => {
    expect(serviceCodes).toEqual(ascending([...new Set(rows.map(([, code]) => code))]));
  });

  it('have one class each', () => {
    expect(ascending(Object.values(codesByClass).flat())).toEqual(serviceCodes);
  });

  it('have no class if no table lists them', () => {
    for (const code of [0, 1005, 8054, 91008]) expect(classOfCode(code)).toBeUndefined();
  });
});

describe('a code that comes beside an accepted answer', () => {
  it('is news if a table of warnings or a sample says so, except the one that says nothing was done', () => {
    const warned = rows.flatMap(([heading, code]) => (/Warning|Register|Associate/.test(heading) ? [code] : []));
    expect(warned.filter((code) => !isNews(code))).toEqual([91007]);
  });

  it('is never a reason to ask again', () => {
    for (const code of codesByClass['retry-later']) expect(isNews(code)).toBe(false);
  });
});

it('takes "not found" for an id that has gone stale', () => {
  for (const code of notFoundCodes) expect(classOfCode(code)).toBe('stale-id');
});
