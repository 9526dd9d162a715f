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
  expect(() => store.till()).toThrow();
});
