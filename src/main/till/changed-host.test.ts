import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serviceProvision } from '#contract/provision.ts';
import { startTestService } from '#training-api/testing/start-test-service.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { systemClock } from '../clock.ts';
import { searchCustomers } from '../capillary/customers/search-customers.ts';
import { startRecordingServer } from '../testing/client/recording-server.ts';
import { openTill } from '../testing/till/desk-at-work.ts';
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
  'a host that somebody changed in the database gets no password (unlock: %s)',
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
    expect(moved.status).toMatchObject({ failure: 'host-changed', failureDetails: [elsewhere.host] });
    if (moved.desk) await searchCustomers(moved.desk.service, { text: 'a' });
    await moved.close();
    expect(elsewhere.requests).toEqual([]);

    setInDatabase({ host: training.service.url });
    const back = await openIt();
    expect(back.status).toMatchObject({ stage: 'ready', failure: null });
    await back.close();
    await elsewhere.close();
    await training.service.close();
  },
);
