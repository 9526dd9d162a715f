import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { serviceProvision } from '#contract/provision.ts';
import { startTestService } from '#training-api/testing/start-test-service.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { systemClock } from '../clock.ts';
import { searchCustomers } from '../capillary/customers/search-customers.ts';
import { startRecordingServer } from '../testing/client/recording-server.ts';
import { renewPassword } from '../desk/renew-password.ts';
import { write } from '../desk/writing/write.ts';
import { clerk, openTill } from '../testing/till/desk-at-work.ts';
import { mirrorVault } from '../testing/till/mirror-vault.ts';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-host-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

const openIt = () => openTill(folder, { vault: mirrorVault });

function setInDatabase(settings: Readonly<Record<string, string>>): void {
  const db = new Sqlite(path.join(folder, 'till.db'));
  for (const [key, value] of Object.entries(settings)) {
    db.prepare('UPDATE settings SET value = @value WHERE key = @key').run({ key, value: JSON.stringify(value) });
  }
  db.close();
}

it.each(['keychain', 'none'] as const)(
  'a host that somebody changed in the database gets no password before a manager enters it (unlock: %s)',
  async (unlock) => {
    const training = await startTestService({
      till: 'harbour.t2',
      passwordMd5: passwordMd5('quiet-lantern-7'),
      now: systemClock.now,
    });
    const elsewhere = await startRecordingServer(() => ({ body: '{"data":[]}' }));
    const provisioned = await openIt();
    const service = { host: training.service.url, till: 'harbour.t2', password: 'quiet-lantern-7' };
    const staff = [{ code: '1', name: 'Noor', role: 'manager', pin: '482915' }];
    await provisioned.provision(serviceProvision.parse({ service, country: 'IN', unlock, staff }));
    await provisioned.close();

    setInDatabase({ host: elsewhere.host });
    const moved = await openIt();
    const { desk } = moved;
    if (!desk) throw new Error(JSON.stringify(moved.status));
    await searchCustomers(desk.service, { text: 'a' });
    const draft = { ...emptyDraft, firstName: 'Ada', mobile: '9845011001' };
    expect(await write({ work: { kind: 'registration', draft } }, clerk, desk)).toMatchObject({
      data: { status: 'saved' },
    });
    desk.outbox.lookNow();
    expect(desk.outbox.summary()).toMatchObject({ blockage: 'network', trouble: 'host-changed', waiting: 1 });
    await moved.close();
    expect(elsewhere.requests).toEqual([]);

    setInDatabase({ host: training.service.url });
    const back = await openIt();
    expect(back.status).toMatchObject({ stage: 'ready', failure: null });
    await vi.waitFor(() => expect(back.desk?.outbox.summary()).toMatchObject({ waiting: 0, sending: 0 }), 15_000);
    await back.close();

    setInDatabase({ host: elsewhere.host });
    const told = await openIt();
    if (!told.desk) throw new Error(JSON.stringify(told.status));
    expect(await renewPassword('another-secret-5', told.desk)).toEqual({ ok: true, data: undefined });
    expect(elsewhere.requests[0]?.headers.authorization).toContain(
      Buffer.from(`harbour.t2:${passwordMd5('another-secret-5')}`).toString('base64'),
    );
    await told.close();
    await elsewhere.close();
    await training.service.close();
  },
);
