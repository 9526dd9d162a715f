import { expect, it } from 'vitest';
import type { CustomerRow } from '#contract/customer.ts';
import { rowsOfSource, sourcesOf } from './by-source.ts';

const row = (key: string, ...sources: readonly string[]) => ({ key, sources }) as CustomerRow;
const rows = [row('c1', 'WECHAT', 'INSTORE'), row('c2', 'INSTORE'), row('c3')];

it('names each source once', () => {
  expect(sourcesOf(rows)).toEqual(['INSTORE', 'WECHAT']);
});

it('keeps the rows of one source, or all rows when none is from it', () => {
  expect(rowsOfSource(rows, 'WECHAT').map(({ key }) => key)).toEqual(['c1']);
  expect(rowsOfSource(rows, 'TMALL')).toEqual(rows);
  expect(rowsOfSource(rows, null)).toEqual(rows);
});
