import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Provision, provision } from '#contract/provision.ts';
import { passwordMd5 } from '../capillary/http/sign-in.ts';
import { staffAndSettings } from '../db/migrations/0001-staff-and-settings.ts';
import { migrate } from '../db/migrate.ts';
import type { Database } from '../db/database.ts';
import { verifyPin } from '../staff/pin.ts';
import { createStaffStore } from '../staff/staff-store.ts';
import { createApplyProvision } from './apply-provision.ts';
import { createCredentialStore } from './credential-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { mirrorVault } from '../testing/till/mirror-vault.ts';
import { noVault, type Vault } from './vault.ts';

let folder: string;
let db: Database;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'till-setup-'));
  db = new Sqlite(':memory:');
  migrate(db, [staffAndSettings], ':memory:');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function tillWith(vault: Vault) {
  const settings = createSettingsStore(db);
  const staff = createStaffStore(db);
  const credentials = createCredentialStore(folder, vault);
  return { settings, staff, credentials, apply: createApplyProvision({ db, settings, staff, credentials, vault }) };
}

function told(service: object = {}, more: object = {}): Provision {
  return provision.parse({
    service: { host: 'https://loyalty.example/', till: 'shop.31', password: 'hush', ...service },
    country: 'NO',
    language: 'id',
    staff: [{ code: '31', name: 'Ola', role: 'manager', pin: '402918' }],
    ...more,
  });
}

const holder = { host: 'https://loyalty.example', till: 'shop.31' };

function nothingIsKept(): void {
  expect(tillWith(noVault).settings.till()).toBeNull();
  expect(db.prepare('SELECT * FROM staff').all()).toEqual([]);
  expect(fs.readdirSync(folder)).toEqual([]);
}

describe('a till that is told which one it is', () => {
  it('keeps service, language, people and sign-in, the secrets sealed and hashed', async () => {
    const till = tillWith(mirrorVault);
    expect(await till.apply(told({ accountId: 'north', sourcesWithAccounts: ['INSTORE'] }))).toEqual({
      status: 'applied',
    });
    expect(till.settings.till()).toEqual({
      training: false,
      sampleStaff: false,
      host: 'https://loyalty.example',
      till: 'shop.31',
      source: 'INSTORE',
      accountId: 'north',
      sourcesWithAccounts: ['INSTORE'],
      registrationsPerMinute: 80,
      cardsPerHour: 800,
      referralsPerHour: 800,
      country: 'NO',
      registration: { fields: [], custom: [], programs: [], sources: [] },
      rules: { primaryIdentifiers: [], subscriptionReason: 'optional', orgUnits: [] },
      cardSeries: [],
      timeoutSeconds: 60,
      passwordInFile: false,
    });
    expect(till.settings.language()).toBe('id');
    expect(await till.credentials.read('keychain', holder)).toEqual({ ok: true, passwordMd5: passwordMd5('hush') });
    expect(await verifyPin('402918', till.staff.find('31')?.pinHash ?? '')).toBe(true);
    expect(JSON.stringify(db.prepare('SELECT * FROM settings').all())).not.toContain('hush');
  });

  it('keeps its sign-in in a file for a service on this machine, if it is told to', async () => {
    const till = tillWith(noVault);
    const local = told({ host: 'http://127.0.0.1:4100' }, { unlock: 'none' });
    expect(await till.apply(local)).toEqual({ status: 'applied' });
    expect(till.settings.till()).toMatchObject({ passwordInFile: true, host: 'http://127.0.0.1:4100' });
    expect(await till.credentials.read('file', { ...holder, host: 'http://127.0.0.1:4100' })).toEqual({
      ok: true,
      passwordMd5: passwordMd5('hush'),
    });
  });

  it.each([
    ['a real service', {}, { unlock: 'none' }],
    ['a service on this machine that asks for a keychain', { host: 'http://localhost:4100' }, {}],
  ])('refuses %s without a keychain', async (_what, service, more) => {
    expect(await tillWith(noVault).apply(told(service, more))).toEqual({
      status: 'refused',
      problem: { failure: 'keychain-missing', details: ['unlock'] },
    });
    nothingIsKept();
  });

  it('refuses to send its sign-in over plain http to another machine', async () => {
    expect(await tillWith(mirrorVault).apply(told({ host: 'http://loyalty.example' }))).toEqual({
      status: 'refused',
      problem: { failure: 'provision-host-refused', details: ['service.host'] },
    });
    nothingIsKept();
  });

  it('stays what it is when it is told again, even at the same moment', async () => {
    const till = tillWith(mirrorVault);
    const both = [till.apply(told()), till.apply(told({ till: 'shop.32', password: 'other' }))];
    expect(await Promise.all(both)).toEqual([{ status: 'applied' }, { status: 'already-provisioned' }]);
    expect(till.settings.till()?.till).toBe('shop.31');
    expect(await till.credentials.read('keychain', holder)).toEqual({ ok: true, passwordMd5: passwordMd5('hush') });
  });

  it('is as new if the disk fills up half way, and can be told again', async () => {
    const full = Object.assign(new Error(), { code: 'SQLITE_FULL' });
    const till = tillWith(mirrorVault);
    const staff = {
      ...till.staff,
      add: () => {
        throw full;
      },
    };
    const apply = createApplyProvision({ ...till, db, staff, vault: mirrorVault });
    expect(await apply(told())).toEqual({ status: 'refused', problem: { failure: 'disk-full', details: [] } });
    nothingIsKept();
    expect(await till.apply(told())).toEqual({ status: 'applied' });
  });

  it('is as new after a defect, which is not kept quiet', async () => {
    const vault = { ...mirrorVault, seal: () => Promise.reject(new Error('the keyring closed')) };
    await expect(tillWith(vault).apply(told())).rejects.toThrow('could not be provisioned');
    nothingIsKept();
  });
});

describe('a till in training mode', () => {
  it('needs no keychain and no people of its own', async () => {
    const till = tillWith(noVault);
    expect(await till.apply({ training: true, country: 'IN', language: 'en' })).toEqual({ status: 'applied' });
    expect(till.settings.till()).toMatchObject({ training: true, sampleStaff: true, country: 'IN', host: '' });
    expect(till.staff.find('2001')).toMatchObject({ name: 'Mei Tan', role: 'manager' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('shows no PINs of people it was given', async () => {
    const till = tillWith(noVault);
    const { staff } = told();
    if (!staff) throw new Error('Nobody was given');
    await till.apply({ training: true, country: 'IN', language: 'en', staff });
    expect(till.settings.till()).toMatchObject({ sampleStaff: false });
    expect([till.staff.find('1001'), till.staff.find('31')?.name]).toEqual([null, 'Ola']);
  });
});
