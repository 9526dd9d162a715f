import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { serviceProvision } from '#contract/provision.ts';
import { type TestService, startTestService } from '#training-api/testing/start-test-service.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { systemClock } from '../clock.ts';
import { renewPassword } from '../desk/renew-password.ts';
import { write } from '../desk/writing/write.ts';
import { noVault, type Vault } from '../setup/vault.ts';
import { clerk, openTill } from '../testing/till/desk-at-work.ts';
import { mirrorVault } from '../testing/till/mirror-vault.ts';
import type { Till } from './till.ts';

const password = 'quiet-lantern-7';
let folder = '';
let training: TestService;
let till: Till;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-lost-password-'));
  training = await startTestService({
    till: 'harbour.t2',
    passwordMd5: passwordMd5(password),
    now: systemClock.now,
  });
  till = await openIt();
  const service = { host: training.service.url, till: 'harbour.t2', password };
  const staff = [{ code: '1', name: 'Noor', role: 'manager', pin: '482915' }];
  await till.provision(serviceProvision.parse({ service, country: 'IN', staff }));
  await till.close();
});
afterEach(async () => {
  await till.close();
  await training.service.close();
  fs.rmSync(folder, { recursive: true });
});

const openIt = (vault: Vault = mirrorVault) => openTill(folder, { vault });
const sealed = () => path.join(folder, 'credential.sealed');

function desk() {
  if (!till.desk) throw new Error(JSON.stringify(till.status));
  return till.desk;
}

const register = (mobile: string) =>
  write({ work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Ada', mobile } } }, clerk, desk());
const summary = () => desk().outbox.summary();
const countSent = async (mobile: string) =>
  (await training.records('ledger')).filter((record) => JSON.stringify(record).includes(mobile)).length;

/** Each name says what became of the password. */
const losses: Readonly<Record<string, () => void>> = {
  'is gone': () => fs.rmSync(sealed()),
  'is garbage': () => fs.writeFileSync(sealed(), 'garbage'),
  'has no byte': () => fs.truncateSync(sealed()),
  'was sealed by another keychain': () => fs.writeFileSync(sealed(), Buffer.from('v11sealed elsewhere')),
  'is endless': () => fs.truncateSync(sealed(), 100 * 1024 * 1024),
};

it.each(Object.keys(losses))('a till whose password %s works offline until a manager enters it', async (name) => {
  losses[name]?.();
  till = await openIt();
  expect(till.status).toMatchObject({ stage: 'ready', failure: null });
  expect(await register('9845012001')).toMatchObject({ data: { status: 'saved' } });
  expect(summary()).toMatchObject({ blockage: 'network', trouble: 'password-lost', waiting: 1 });
  desk().outbox.sendNow();
  await till.close();
  expect(await countSent('9845012001')).toBe(0);

  till = await openIt();
  await vi.waitFor(() => expect(summary().trouble).toBe('password-lost'));
  expect(await renewPassword('guessed-it-9', desk())).toMatchObject({ error: { code: 'sign-in-refused' } });
  expect(summary().trouble).toBe('password-lost');
  expect(await renewPassword(password, desk())).toEqual({ ok: true, data: undefined });
  await vi.waitFor(() => expect(summary()).toMatchObject({ blockage: 'none', waiting: 0, sending: 0 }), 15_000);
  expect(await countSent('9845012001')).toBe(1);
  await till.close();

  till = await openIt();
  expect(await register('9845012002')).toMatchObject({ data: { status: 'applied' } });
});

it('a till whose keychain does not open works offline, and goes on when it opens', async () => {
  till = await openIt(noVault);
  expect(await register('9845012003')).toMatchObject({ data: { status: 'saved' } });
  expect(summary()).toMatchObject({ blockage: 'network', trouble: 'keychain-closed', waiting: 1 });
  expect(await renewPassword(password, desk())).toMatchObject({ error: { code: 'password-not-kept' } });
  expect(summary().trouble).toBe('keychain-closed');
  await till.close();

  till = await openIt();
  await vi.waitFor(() => expect(summary()).toMatchObject({ blockage: 'none', waiting: 0, sending: 0 }), 15_000);
  expect(await countSent('9845012003')).toBe(1);
});
