import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TestService, startTestService } from '#training-api/testing/start-test-service.ts';
import { emptyDraft } from '#contract/drafts/registration.ts';
import type { WriteOutcome } from '#contract/operation.ts';
import { serviceProvision } from '#contract/provision.ts';
import type { RouteInput, RouteName } from '#contract/routes.ts';
import type { StaffSession } from '#contract/routes/staff.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { systemClock } from '../clock.ts';
import { answering, listen } from '../testing/network/listen.ts';
import { openTill, startDesk } from '../testing/till/desk-at-work.ts';
import { createHandlers } from '../ipc/handlers.ts';
import { createRouter } from '../ipc/router.ts';
import { mirrorVault } from '../testing/till/mirror-vault.ts';
import type { Vault } from '../setup/vault.ts';
import type { Till } from './till.ts';

const noor = { code: '3001', name: 'Noor', role: 'cashier' } as const;
const viktor = { code: '4001', name: 'Viktor', role: 'manager' } as const;
const tillCode = 'harbour.t2';
const [oldPassword, newPassword] = ['quiet-lantern-7', 'loud-harbour-8'];
const patience = { timeout: 15_000 };
const page = { url: 'app://till/index.html', isMainFrame: true, isOwnWindow: true };

let folder = '';
let training: TestService;
let till: Till;
let lines: string[];
let keychainOpens = true;
const lockable: Vault = {
  ...mirrorVault,
  seal: (text) => (keychainOpens ? mirrorVault.seal(text) : Promise.reject(new Error(text))),
};

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tillside-password-'));
  lines = [];
  keychainOpens = true;
  training = await startService(oldPassword, 0);
});
afterEach(async () => {
  await till.close();
  await training.service.close();
  fs.rmSync(folder, { recursive: true });
});

const startService = (password: string, port: number) =>
  startTestService({
    databasePath: path.join(folder, 'service.db'),
    port,
    till: tillCode,
    passwordMd5: passwordMd5(password),
    now: systemClock.now,
  });

/** Somebody changes the till's password at the service. */
async function changePassword(): Promise<void> {
  await training.service.close();
  training = await startService(newPassword, training.service.port);
}

const dataDir = () => path.join(folder, 'till');
const openIt = () => openTill(dataDir(), { vault: lockable, log: (line) => lines.push(line) });

async function begin(unlock: 'keychain' | 'none', host = training.service.url): Promise<void> {
  till = await openIt();
  const staff = [
    { ...noor, pin: '482915' },
    { ...viktor, pin: '739164' },
  ];
  const service = { host, till: tillCode, password: oldPassword };
  await till.provision(serviceProvision.parse({ service, country: 'IN', unlock, staff }));
}

/** Asks as the window does. */
function ask<Name extends RouteName>(staff: StaffSession, name: Name, input: RouteInput<Name>) {
  const log = (line: string) => lines.push(line);
  return createRouter(createHandlers(till), { log, staff: () => staff, storage: till.storage })(name, input, page);
}

const register = (staff: StaffSession, mobile: string) =>
  ask(staff, 'customers.write', { work: { kind: 'registration', draft: { ...emptyDraft, firstName: 'Ada', mobile } } });
const renew = (password: string, staff: StaffSession = viktor) => ask(staff, 'setup.renew-password', { password });
const summary = () => till.desk?.outbox.summary();
const isPaused = () => vi.waitFor(() => expect(summary()).toMatchObject({ blockage: 'sign-in', sending: 0 }), patience);
const isDone = () =>
  vi.waitFor(() => expect(summary()).toMatchObject({ blockage: 'none', waiting: 0, sending: 0 }), patience);
const credential = () => {
  const name = fs.readdirSync(dataDir()).find((one) => one.startsWith('credential')) ?? '';
  // Behind the password stands whom it is for.
  return fs.readFileSync(path.join(dataDir(), name), 'latin1').replace(/ [0-9a-f]{64}$/, '');
};

describe.each(['keychain', 'none'] as const)(
  'a till (unlock: %s) whose password was changed at the service',
  (unlock) => {
    it('is given the new one, sends each write once under its maker, and knows it after a restart', async () => {
      await begin(unlock);
      expect(await register(noor, '9845095001')).toMatchObject({ data: { status: 'applied' } });
      await changePassword();
      const mobiles = [2, 3, 4, 5, 6, 7].map((nth) => `984509500${nth}`);
      const kept: { readonly id: string; readonly staffCode: string }[] = [];
      for (const [nth, mobile] of mobiles.entries()) {
        const staff = nth % 2 === 0 ? noor : viktor;
        const { data } = (await register(staff, mobile)) as { readonly data: WriteOutcome };
        if (data.status !== 'saved') throw new Error(data.status);
        kept.push({ id: data.operationId, staffCode: staff.code });
      }
      await isPaused();
      const before = credential();

      expect(await renew(newPassword, noor)).toMatchObject({ error: { code: 'not-allowed' } });
      const wrong = await renew('guessed-it-9');
      expect(wrong).toMatchObject({ error: { code: 'sign-in-refused' } });
      await training.service.setReachable(false);
      expect(await renew(newPassword)).toMatchObject({ error: { code: 'offline' } });
      await training.service.setReachable(true);
      expect({ credential: credential(), blockage: summary()?.blockage }).toEqual({
        credential: before,
        blockage: 'sign-in',
      });

      expect(await renew(newPassword)).toEqual({ ok: true, data: undefined });
      expect(summary()?.blockage).toBe('none');
      await isDone();
      expect(kept.map(({ id }) => till.desk?.outbox.store.find(id))).toMatchObject(
        kept.map(({ staffCode }) => ({ state: 'applied', staffCode })),
      );
      const written = (await training.records('ledger')).map(({ body }) => JSON.stringify(body));
      for (const mobile of mobiles) expect(written.filter((body) => body.includes(mobile))).toHaveLength(1);

      await till.close();
      till = await openIt();
      expect(await register(noor, '9845095008')).toMatchObject({ data: { status: 'applied' } });
      await till.close();

      const told = [...lines, JSON.stringify(wrong)].join('\n');
      const files = fs
        .readdirSync(dataDir())
        .map((name) => [name, fs.readFileSync(path.join(dataDir(), name), 'latin1')]);
      for (const password of [oldPassword, newPassword, 'guessed-it-9']) {
        for (const secret of [password, passwordMd5(password)]) {
          expect(told).not.toContain(secret);
          const holders = files.filter(([, content]) => content?.includes(secret)).map(([name]) => name);
          expect(holders).toEqual(unlock === 'none' && secret === passwordMd5(newPassword) ? ['credential'] : []);
        }
      }
    });
  },
);

it('a password that the keychain does not take changes nothing, and is not told', async () => {
  await begin('keychain');
  await changePassword();
  await register(noor, '9845096001');
  await isPaused();
  const before = credential();
  keychainOpens = false;
  expect(await renew(newPassword)).toMatchObject({ error: { code: 'password-not-kept' } });
  expect({ credential: credential(), blockage: summary()?.blockage }).toEqual({
    credential: before,
    blockage: 'sign-in',
  });
  expect(lines.join()).toContain('could not be kept');
  expect(lines.join()).not.toContain(passwordMd5(newPassword));
});

it.each([
  ['a page of somebody else', { kind: 'status', status: 502 }, 'service-unreadable'],
  ['a busy service', { kind: 'status', status: 429, retryAfterSeconds: 1 }, 'service-busy'],
  ['no answer', { kind: 'reset-before-commit' }, 'service-unreadable'],
])('a password that met %s was not tried, and nothing is changed', async (_, fault, code) => {
  await begin('none');
  await changePassword();
  await register(noor, '9845096002');
  await isPaused();
  const before = credential();
  await training.post('/training/faults', { route: '*', count: 1, ...fault });
  expect(await renew(newPassword)).toMatchObject({ error: { code } });
  expect({ credential: credential(), blockage: summary()?.blockage }).toEqual({
    credential: before,
    blockage: 'sign-in',
  });
  expect(await renew(newPassword)).toMatchObject({ ok: true });
  await isDone();
});

it('a password that cannot be tried tells what is broken on the way to the service', async () => {
  await begin('none');
  await training.service.setReachable(false);
  expect(await renew(newPassword)).toMatchObject({ error: { code: 'offline', data: { trouble: 'refused' } } });
});

it.each([
  ['401 Unauthorized', '<html>Sign in to the Wi-Fi</html>'],
  ['403 Forbidden', ''],
])('a page that says %s is no refused password', async (status, body) => {
  const proxy = await listen(answering(body, { status }));
  await begin('none', `http://127.0.0.1:${proxy.port}`);
  expect(await renew(newPassword)).toMatchObject({ error: { code: 'service-unreadable', data: { trouble: 'page' } } });
  await proxy.close();
});

it('a till that may not search at the service has a password all the same', async () => {
  await begin('none');
  await changePassword();
  await training.post('/training/faults', { route: '*', kind: 'status', status: 403, count: 1 });
  expect(await renew(newPassword)).toMatchObject({ ok: true });
  expect(credential()).toBe(passwordMd5(newPassword));
});

it('a manager’s own pause outlasts the new password', async () => {
  await begin('none');
  await ask(viktor, 'outbox.pause', undefined);
  await changePassword();
  expect(await renew(newPassword)).toMatchObject({ ok: true });
  expect(summary()?.blockage).toBe('manager');
});

it('training mode has no password to change', async () => {
  const work = await startDesk(dataDir());
  ({ till } = work);
  expect(await renew(newPassword)).toMatchObject({ error: { code: 'conflict' } });
});
