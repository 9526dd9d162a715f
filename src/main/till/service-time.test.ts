import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { serviceProvision } from '#contract/provision.ts';
import { type TestService, startTestService } from '#training-api/testing/start-test-service.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { systemClock } from '../clock.ts';
import { operationStory } from '../desk/reading/operation-story.ts';
import { searchService } from '../desk/reading/search-customers.ts';
import { write } from '../desk/writing/write.ts';
import { clerk, openTill } from '../testing/till/desk-at-work.ts';
import type { Till } from './till.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const patience = { timeout: 15_000 };

let folder = '';
let training: TestService;
let till: Till;
/** How wrong the clock of this machine is. */
let wrongMs = 0;

beforeEach(async () => {
  wrongMs = 0;
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-time-'));
  training = await startTestService({
    till: 'harbour.t2',
    passwordMd5: passwordMd5('quiet-lantern-7'),
    now: systemClock.now,
  });
});
afterEach(async () => {
  await till.close();
  await training.service.close();
  fs.rmSync(folder, { recursive: true });
});

async function open(): Promise<void> {
  till = await openTill(folder, { clock: { now: () => systemClock.now() + wrongMs }, chance: () => 0 });
  const service = { host: training.service.url, till: 'harbour.t2', password: 'quiet-lantern-7', timeoutSeconds: 1 };
  const staff = [{ code: '1', name: 'Noor', role: 'manager', pin: '482915' }];
  await till.provision(serviceProvision.parse({ service, country: 'IN', unlock: 'none', staff }));
}

function desk() {
  if (!till.desk) throw new Error(`The till did not start: ${till.status.failure}`);
  return till.desk;
}

const network = (reachable: boolean) => training.service.setReachable(reachable);

async function register(mobile = '9845012345'): Promise<string> {
  const draft = { ...emptyDraft, firstName: 'Ines', lastName: 'Moreau', mobile };
  const outcome = await write({ work: { kind: 'registration', draft } }, clerk, desk());
  if (!outcome.ok || outcome.data.status !== 'saved') throw new Error(JSON.stringify(outcome));
  return outcome.data.operationId;
}

/** Sends what waits. */
async function drained(id: string): Promise<void> {
  await vi.waitFor(() => {
    desk().outbox.sendNow();
    expect(desk().outbox.store.find(id)).toMatchObject({ state: 'applied' });
  }, patience);
}

type Sent = { readonly loyaltyInfo: { readonly attributionV2?: { readonly createDate: string } } };

/** What the service was told, in each request. */
async function createDates(): Promise<readonly number[]> {
  const ledger = await training.records('ledger');
  return ledger
    .filter((one) => one['path'] === '/v2/customers')
    .map(({ body }) => Date.parse((body as Sent).loyaltyInfo.attributionV2?.createDate ?? ''));
}

const story = (id: string) => {
  const told = operationStory(id, desk());
  return told.ok ? told.data : null;
};
const nearly = (ms: number) => expect.closeTo(ms, -4.5);

describe.each([
  ['3 days behind', -3 * day],
  ['8 hours ahead', 8 * hour],
])('a till whose clock is %s', (_what, ms) => {
  beforeEach(() => (wrongMs = ms));

  it('says so, as soon as it has signed in', async () => {
    await open();
    await vi.waitFor(() => expect(till.status.clockOffsetMs).toEqual(nearly(-ms)), patience);
  });

  it('tells the service the right time of what was taken while it knew', async () => {
    await open();
    await vi.waitFor(() => expect(till.status.clockOffsetMs).not.toBeNull(), patience);
    await network(false);
    const id = await register();
    const rightMs = systemClock.now();
    // Whatever somebody does to the clock until it is sent.
    wrongMs = hour;
    await network(true);
    await drained(id);
    expect(await createDates()).toEqual([nearly(rightMs)]);
    expect(story(id)?.takenByService).toEqual(nearly(rightMs));
  });

  it('reckons the right time back if it learns it later, even if the clock was set meanwhile', async () => {
    await network(false);
    await open();
    const id = await register();
    const rightMs = systemClock.now();
    expect(till.status.clockOffsetMs).toBeNull();
    wrongMs = 0;
    await network(true);
    await drained(id);
    expect(await createDates()).toEqual([nearly(rightMs)]);
  });

  it('recognises its own registration when the answer was lost', async () => {
    await network(false);
    await open();
    const id = await register();
    const rightMs = systemClock.now();
    await network(true);
    await training.post('/training/faults', { route: 'POST /v2/customers', kind: 'reset-after-commit', count: 1 });
    await drained(id);
    expect(await createDates()).toEqual([nearly(rightMs)]);
  });
});

it('sends its own time if it was restarted before it learned the service’s, and says so', async () => {
  wrongMs = -2 * hour;
  await network(false);
  await open();
  const id = await register();
  const takenMs = desk().outbox.store.find(id)?.createdAtMs ?? 0;
  await till.close();
  await network(true);
  await open();
  await vi.waitFor(() => expect(till.status.clockOffsetMs).not.toBeNull(), patience);
  await drained(id);
  expect(await createDates()).toEqual([Math.floor(takenMs / 1000) * 1000]);
  expect(story(id)?.takenByService).toBe('unknown');
});

it('keeps what it reckoned before a restart', async () => {
  wrongMs = -3 * day;
  await network(false);
  await open();
  const id = await register();
  const rightMs = systemClock.now();
  desk().outbox.pause('2001');
  await network(true);
  await searchService('ada', desk());
  expect(story(id)?.takenByService).toEqual(nearly(rightMs));
  await till.close();
  wrongMs = minute;
  await open();
  desk().outbox.resume('manager');
  await drained(id);
  expect(await createDates()).toEqual([nearly(rightMs)]);
});

it('says nothing while the clocks agree, and sends the time as it was taken', async () => {
  await network(false);
  await open();
  const id = await register();
  const takenMs = desk().outbox.store.find(id)?.createdAtMs ?? 0;
  await network(true);
  await drained(id);
  expect(till.status.clockOffsetMs).toBeNull();
  expect(await createDates()).toEqual([Math.floor(takenMs / 1000) * 1000]);
  expect(story(id)?.takenByService).toBeNull();
});
