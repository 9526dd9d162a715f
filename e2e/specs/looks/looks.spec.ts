import fs from 'node:fs';
import path from 'node:path';
import { everyLook } from '../../fixtures/looks/every-look.ts';
import { expect, test } from '../../fixtures/test.ts';
import type { TillApp } from '../../fixtures/till-app.ts';
import { customerWalk } from '../../walks/customer.ts';
import { doorWalk, failedWalk } from '../../walks/doors.ts';
import { outboxWalk } from '../../walks/outbox.ts';
import { searchWalk } from '../../walks/search.ts';
import type { Stop } from '../../walks/stop.ts';
import { everythingAsked, storeWalk } from '../../walks/store.ts';

test.describe.configure({ mode: 'parallel' });

/** Collects everything that is wrong on the way, so that one run tells all of it. */
async function walk(till: TillApp, stops: readonly Stop[]): Promise<void> {
  test.setTimeout((stops.length + 2) * 15_000);
  await till.resize(1024, 768);
  await till.page.emulateMedia({ colorScheme: 'light' });
  const faults: string[] = [];
  for (const { name, go, speaking } of stops) {
    await test.step(name, async () => {
      await go(till);
      faults.push(...(await everyLook(till, speaking)).map((fault) => `${name} · ${fault}`));
    });
  }
  expect(faults).toEqual([]);
}

test.describe('everybody can read, press and follow', () => {
  test('signing in, the search and the menus', async ({ startTill }) =>
    walk(await startTill(['--training']), searchWalk));

  test('a customer and every change', async ({ startTill }) => walk(await startTill(['--training']), customerWalk));

  test('the Sync screen and its dialogs', async ({ startTill }) => walk(await startTill(['--training']), outboxWalk));

  test('the first start, and a window that gets no answer', async ({ startTill }) => walk(await startTill(), doorWalk));

  test('a till that cannot start', async ({ startTill, folder }) => {
    fs.writeFileSync(path.join(folder, 'till'), 'not a folder');
    await walk(await startTill(['--training']), failedWalk);
  });

  test.describe('where everything is asked', () => {
    test.use({
      registration: everythingAsked,
      faults: [{ route: 'GET /v2/customers/search', count: 100, kind: 'garbage' }],
    });

    test('a registration, and a service out of order', async ({ till }) => walk(till, storeWalk));
  });
});
