import { expect, it } from 'vitest';
import { pagesOf } from './pages.ts';

const all = Array.from({ length: 37 }, (_, id) => id);
const facts = { status: 200, traceId: '', durationMs: 1, bytes: 1, serverOffsetMs: null };

type Told = { readonly limit?: number; readonly offset?: number; readonly total?: number };

/** Reads a service's pages. Tells how many rows each page had, and how often the service was asked. */
async function read(rowsAt: (offset: number) => readonly number[], told: (offset: number) => Told) {
  let asked = 0;
  const pages: (readonly number[])[] = [];
  const fetchPage = (offset: number) => {
    asked += 1;
    const value = { rows: rowsAt(offset), pagination: told(offset) };
    return Promise.resolve({ kind: 'accepted', value, warnings: [], facts } as const);
  };
  for await (const page of pagesOf(
    ({ offset }) => fetchPage(offset),
    (value) => value,
  )) {
    if (page.kind === 'accepted') pages.push(page.value.rows);
  }
  return { asked, rows: pages.flat(), counts: pages.map((rows) => rows.length) };
}

const ten = (offset: number) => all.slice(offset, offset + 10);

it('reads all rows if pages are smaller than asked for, whether the page says so or only the total does', async () => {
  expect((await read(ten, (offset) => ({ limit: 10, offset, total: 37 }))).rows).toEqual(all);
  expect((await read(ten, (offset) => ({ limit: 100, offset, total: 37 }))).rows).toEqual(all);
  expect((await read(ten, () => ({ total: 37 }))).rows).toEqual(all);
});

it('reads all rows if the total is zero, and stops if the total is too large', async () => {
  expect((await read(ten, (offset) => ({ limit: 10, offset, total: 0 }))).rows).toEqual(all);
  const tooLarge = await read(ten, (offset) => ({ limit: 10, offset, total: 999 }));
  expect(tooLarge).toEqual({ asked: 5, rows: all, counts: [10, 10, 10, 7] });
});

it('reads all rows from a service that always says it is at the start', async () => {
  expect((await read(ten, () => ({ limit: 10, offset: 0, total: 37 }))).rows).toEqual(all);
});

it('hands no row out twice if the service ignores the offset', async () => {
  const same = await read(
    () => ten(0),
    (offset) => ({ limit: 10, offset, total: 99 }),
  );
  expect(same).toEqual({ asked: 2, rows: ten(0), counts: [10] });
});
