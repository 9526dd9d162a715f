import { expect, it } from 'vitest';
import { serviceCodes } from '#contract/service-codes.ts';
import { codesPage } from './codes-page.ts';
import { readPage } from './source-facts.ts';

const page = readPage('codes.md');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| **'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('is as `npm run docs:codes` makes it', () => {
  expect(page).toBe(codesPage());
});

it('has one row for every code', () => {
  const codes = rows.map(([, code = '']) => Number(code.replaceAll('*', '')));
  expect(codes.toSorted((one, other) => one - other)).toEqual(serviceCodes);
});

it('says for every code what it means, what happened and where it stands', () => {
  const lacking = rows.filter(([, , means, happened, , stands]) => !means || !happened || !stands);
  expect(lacking).toEqual([]);
});
