import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { RouteName } from '#contract/routes.ts';
import { type DeskAtWork, startDesk } from '../testing/till/desk-at-work.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { createRouter } from '../ipc/router.ts';
import { type SmallDisk, mountFailing, mountSmall, whyNoSmallDisk } from '../testing/disk/small-disk.ts';

const reason = whyNoSmallDisk();
const page = { url: 'app://till/index.html', isMainFrame: true, isOwnWindow: true };
const asha = { code: '1001', name: 'Asha Nair', role: 'manager' } as const;
const patience = { timeout: 15_000, interval: 100 };

let disk: SmallDisk;
let work: DeskAtWork;
afterEach(async () => {
  disk.free();
  await work.end();
  disk.remove();
});

async function start(on: SmallDisk): Promise<void> {
  disk = on;
  work = await startDesk(disk.folder, () => {});
}

/** Asks as the window does. */
function ask(name: RouteName, input?: unknown) {
  const { till } = work;
  const router = createRouter(createHandlers(till), { log: () => {}, staff: () => asha, storage: till.storage });
  return router(name, input, page);
}

const register = (mobile: string) =>
  ask('customers.write', { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Vera', mobile } } });
const summary = async () => (await ask('outbox.summary')) as { data?: { blockage: string; waiting: number } };

const title = reason === null ? 'a disk' : `a disk (skipped: ${reason})`;

describe.skipIf(reason !== null)(title, { timeout: 60_000 }, () => {
  it('that is full takes no new work, goes on reading and sending, and is well again when there is room', async () => {
    await start(mountSmall(48));
    await work.training.setReachable(false);
    expect(await register('9845091001')).toMatchObject({ data: { status: 'saved' } });
    disk.fill();
    await vi.waitFor(async () => expect(await register('9845091002')).toMatchObject({ ok: false }), patience);
    expect(await register('9845091003')).toMatchObject({ error: { code: 'disk-full' } });
    expect(await summary()).toMatchObject({ data: { blockage: 'till' } });
    expect(await ask('customers.search-till', { text: 'Vera' })).toMatchObject({ ok: true });
    expect(await ask('customers.search-service', { text: 'Vera' })).toMatchObject({ ok: false });

    // The queue drains in the space of the ballast.
    await work.training.setReachable(true);
    work.desk.outbox.wake();
    await vi.waitFor(async () => expect(await summary()).toMatchObject({ data: { waiting: 0 } }), patience);
    expect(await ask('customers.search-service', { text: '9845091001' })).toMatchObject({
      data: [{ firstName: 'Vera' }],
    });

    disk.free();
    expect(await register('9845091004')).toMatchObject({ data: { status: 'applied' } });
    expect(await summary()).toMatchObject({ data: { blockage: 'none' } });
    expect(fs.existsSync(path.join(disk.folder, 'ballast'))).toBe(true);
  });

  it('whose sync fails is not believed: the database is opened again, and nothing that was kept is missing', async () => {
    await start(mountFailing());
    await work.training.setReachable(false);
    const kept = await register('9845092001');
    const before = work.desk;
    disk.fill();
    const refused = async () =>
      expect(await register('9845092002')).toMatchObject({ error: { code: 'storage-failed' } });
    await vi.waitFor(refused, patience);
    expect(await ask('customers.search-till', { text: 'Vera' })).toMatchObject({ ok: true });
    expect(await summary()).toMatchObject({ data: { blockage: 'till' } });
    expect(work.till.desk).toBe(before);

    disk.free();
    await vi.waitFor(() => expect(work.till.desk ?? before).not.toBe(before), patience);
    expect(await register('9845092003')).toMatchObject({ ok: true });
    expect(JSON.stringify(await ask('customers.search-till', { text: 'Vera' }))).toContain('9845092001');
    expect(kept).toMatchObject({ ok: true });
    const again = new Sqlite(path.join(disk.folder, 'till.db'), { readonly: true });
    expect(again.pragma('integrity_check', { simple: true })).toBe('ok');
    again.close();
  });
});
