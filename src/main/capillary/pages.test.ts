import { expect, it } from 'vitest';
import { pagesOf } from './pages.ts';

const all = Array.from({ length: 37 }, (_, id) => id);
const facts = { status: 200, traceId: '', durationMs: 1, bytes: 1, serverOffsetMs: null };

type Told = { readonly limit?: number; readonly offset?: number; readonly total?: number };

/** The pages a service hands out, by the number of their rows, and how often it was asked. */
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

it('reads all where fewer rows come than were asked for, whether the page or only the total tells', async () => {
  expect((await read(ten, (offset) => ({ limit: 10, offset, total: 37 }))).rows).toEqual(all);
  expect((await read(ten, (offset) => ({ limit: 100, offset, total: 37 }))).rows).toEqual(all);
  expect((await read(ten, () => ({ total: 37 }))).rows).toEqual(all);
});

it('reads all under a total of nothing, and no more under one that is too large', async () => {
  expect((await read(ten, (offset) => ({ limit: 10, offset, total: 0 }))).rows).toEqual(all);
  const tooLarge = await read(ten, (offset) => ({ limit: 10, offset, total: 999 }));
  expect(tooLarge).toEqual({ asked: 5, rows: all, counts: [10, 10, 10, 7] });
});

it('reads all from a service that always says that it is at the start', async () => {
  expect((await read(ten, () => ({ limit: 10, offset: 0, total: 37 }))).rows).toEqual(all);
});

it('hands nothing out twice where the service knows of no offset', async () => {
  const same = await read(
    () => ten(0),
    (offset) => ({ limit: 10, offset, total: 99 }),
  );
  expect(same).toEqual({ asked: 2, rows: ten(0), counts: [10] });
});
