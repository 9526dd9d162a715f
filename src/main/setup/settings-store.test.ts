import Sqlite from 'better-sqlite3';
import { beforeEach, expect, it } from 'vitest';
import { staffAndSettings } from '../db/migrations/0001-staff-and-settings.ts';
import { migrate } from '../db/migrate.ts';
import type { Database } from '../db/database.ts';
import { createSettingsStore, type TillSettings } from './settings-store.ts';

const settings: TillSettings = {
  training: false,
  sampleStaff: false,
  host: 'https://loyalty.example',
  till: 'shop.31',
  source: 'INSTORE',
  accountId: null,
  sourcesWithAccounts: null,
  registrationsPerMinute: 80,
  cardsPerHour: 800,
  referralsPerHour: 800,
  country: 'NO',
  registration: { fields: ['externalId'], custom: [], programs: [], sources: [] },
  rules: { primaryIdentifiers: ['email'], subscriptionReason: 'never', orgUnits: [{ id: 7, name: 'Quay' }] },
  cardSeries: [],
  timeoutSeconds: 45,
  passwordInFile: false,
};

let db: Database;
beforeEach(() => {
  db = new Sqlite(':memory:');
  migrate(db, [staffAndSettings], ':memory:');
});

it('knows only a language and a theme before the till is set up', () => {
  const store = createSettingsStore(db);
  expect([store.till(), store.language(), store.theme()]).toEqual([null, 'en', 'system']);
  store.setLanguage('ar');
  store.setTheme('dark');
  expect([store.till(), store.language(), store.theme()]).toEqual([null, 'ar', 'dark']);
});

it('gives back what it was given', () => {
  createSettingsStore(db).keepTill(settings);
  expect(createSettingsStore(db).till()).toEqual(settings);
});

it('falls back on a language and a theme it knows, but never guesses at the rest', () => {
  const store = createSettingsStore(db);
  store.keepTill(settings);
  db.exec(`INSERT INTO settings VALUES ('language', '"tlh"'), ('theme', '7')`);
  expect([store.language(), store.theme()]).toEqual(['en', 'system']);
  db.exec(`DELETE FROM settings WHERE key = 'host'`);
  expect([store.till(), store.unreadable()]).toEqual([null, ['host']]);
});

it.each(Object.keys(settings))('names the setting %s when it is garbage, and reads the others', (name) => {
  const store = createSettingsStore(db);
  store.keepTill(settings);
  for (const garbage of ['[[]]', '"\\u0000"', '{"a":1', '', '-1.5', '1e999', 'null']) {
    db.pragma('ignore_check_constraints = 1');
    db.prepare('UPDATE settings SET value = @garbage WHERE key = @name').run({ name, garbage });
    const may = mayBe[garbage]?.includes(name) ?? false;
    expect([garbage, store.unreadable()]).toEqual([garbage, may ? [] : [name]]);
    expect([store.language(), store.theme(), store.fingerprint()]).toEqual(['en', 'system', null]);
  }
});

/** Garbage that is a value of a setting all the same. */
const mayBe: Readonly<Record<string, readonly string[]>> = {
  '"\\u0000"': ['till', 'source', 'accountId'],
  null: ['accountId', 'sourcesWithAccounts'],
};

it('takes no address that it would not have been set up for, and no bare password for another machine', () => {
  const store = createSettingsStore(db);
  for (const [wrong, over] of [
    ['host', { host: 'http://loyalty.example' }],
    ['host', { host: 'https://user:secret@loyalty.example' }],
    ['host', { host: 'https://loyalty.example/elsewhere' }],
    ['passwordInFile', { passwordInFile: true }],
  ] as const) {
    store.keepTill({ ...settings, ...over });
    expect(store.unreadable()).toEqual([wrong]);
  }
});
