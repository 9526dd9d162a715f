import { expect, test } from 'vitest';
import type { CustomerRow } from '#contract/customer.ts';
import { mergeRows } from './merge-rows.ts';

function row(customerId: number | null, over: Partial<CustomerRow> = {}): CustomerRow {
  return {
    key: `c${customerId}`,
    customerId,
    firstName: 'Noor',
    lastName: '',
    identifiers: [],
    matched: null,
    origin: 'till',
    fetchedAtMs: 1,
    tier: '',
    sources: [],
    pending: null,
    ...over,
  };
}

const fromService = (customerId: number) => row(customerId, { origin: 'service', firstName: 'Noura' });
const keys = (rows: readonly CustomerRow[]) => rows.map(({ key }) => key);

test('the rows of the till keep their places, whatever order the service answers in', () => {
  expect(keys(mergeRows([row(1), row(2)], [fromService(3), fromService(2), fromService(1)]))).toEqual([
    'c1',
    'c2',
    'c3',
  ]);
});

test('a row of the till is filled in with what the service says', () => {
  expect(mergeRows([row(1)], [fromService(1)])).toMatchObject([{ firstName: 'Noura', origin: 'service' }]);
});

test('unsent work stays on the row that is filled in', () => {
  expect(mergeRows([row(1, { pending: 'waiting' })], [fromService(1)])).toMatchObject([{ pending: 'waiting' }]);
});

test('a customer born on this till keeps the local key and its place', () => {
  const born = row(7, { key: 'n0b7c2a54-6d1e-4f80-9a33-5e2f1c8d7b60' });
  expect(keys(mergeRows([born], [fromService(7)]))).toEqual([born.key]);
});

test('no customer is listed twice', () => {
  expect(keys(mergeRows([], [fromService(4), fromService(4)]))).toEqual(['c4']);
});
