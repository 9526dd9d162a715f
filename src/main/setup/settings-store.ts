import { z } from 'zod';
import { cardSeries } from '#contract/card-series.ts';
import { commonForm, registrationForm } from '#contract/registration-form.ts';
import { serviceProvision } from '#contract/provision.ts';
import { storeRules, usualRules } from '#contract/store-rules.ts';
import { language, type Language, theme, type Theme } from '#contract/routes/app.ts';
import type { Database } from '../db/database.ts';
import { type FolderFingerprint, folderFingerprint } from './folder-fingerprint.ts';
import { checkHost } from './host-rule.ts';

const { service, country } = serviceProvision.shape;

const tillSettings = z
  .object({
    training: z.boolean(),
    /** The made-up staff of training mode work here, so their PINs may be shown. */
    sampleStaff: z.boolean(),
    /** Origin of the service. Empty in training mode, where it is known only once the built-in service runs. */
    host: z.string(),
    till: service.shape.till,
    source: z.string().min(1),
    accountId: z.string().nullable(),
    /** `null` stands for the sources that the document names. Tills set up before this setting existed have `null`. */
    sourcesWithAccounts: z.array(z.string()).nullable().default(null),
    /** Tills set up before these settings existed have the usual ones. */
    registrationsPerMinute: service.shape.registrationsPerMinute,
    cardsPerHour: service.shape.cardsPerHour,
    referralsPerHour: service.shape.referralsPerHour,
    country,
    /** Tills set up before these settings existed ask only the common case. */
    registration: registrationForm.default(commonForm),
    rules: storeRules.default(usualRules),
    /** Tills set up before this setting existed name none. */
    cardSeries: cardSeries.default([]),
    timeoutSeconds: service.shape.timeoutSeconds.unwrap(),
    passwordInFile: z.boolean(),
  })
  // The same rules as when the till is set up: no password may leave for an address that was never allowed.
  .refine(({ training, host }) => training || checkHost(host)?.origin === host, { path: ['host'] })
  .refine(({ passwordInFile, host }) => !passwordInFile || checkHost(host)?.isLoopback === true, {
    path: ['passwordInFile'],
  });

/** A till that has one of them was set up, whichever others are gone. */
const names = Object.keys(tillSettings.shape);

/** What a till was told at its first start. */
export type TillSettings = Readonly<z.infer<typeof tillSettings>>;

/** The settings of this till, a row each. */
export type SettingsStore = {
  /** `null` until the till has been set up, or if its settings cannot be read. */
  readonly till: () => TillSettings | null;
  /** The names of the settings that cannot be read or cannot be right. None if the till was never set up. */
  readonly unreadable: () => readonly string[];
  readonly keepTill: (settings: TillSettings) => void;
  /** The facts of the data folder when somebody last vouched for it; `null` before the first start is over. */
  readonly fingerprint: () => FolderFingerprint | null;
  readonly keepFingerprint: (fingerprint: FolderFingerprint) => void;
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => void;
  readonly theme: () => Theme;
  readonly setTheme: (theme: Theme) => void;
};

type Row = { readonly key: string; readonly value: string };

export function createSettingsStore(db: Database): SettingsStore {
  const all = db.prepare('SELECT key, value FROM settings');
  const upsert = db.prepare(`
    INSERT INTO settings (key, value)
    VALUES (@key, @value)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);

  const readAll = (): Record<string, unknown> =>
    Object.fromEntries((all.all() as Row[]).map(({ key, value }) => [key, readJson(value)]));

  const readTill = () => {
    const stored = readAll();
    return names.some((name) => name in stored) ? tillSettings.safeParse(stored) : null;
  };

  const keep = db.transaction((settings: Readonly<Record<string, unknown>>) => {
    for (const [key, value] of Object.entries(settings)) upsert.run({ key, value: JSON.stringify(value) });
  });

  return {
    till: () => readTill()?.data ?? null,
    unreadable: () => [...new Set(readTill()?.error?.issues.map(({ path }) => String(path[0])))],
    keepTill: (settings) => keep(settings),
    fingerprint: () =>
      folderFingerprint
        .nullable()
        .catch(null)
        .parse(readAll()['fingerprint'] ?? null),
    keepFingerprint: (fingerprint) => keep({ fingerprint }),
    language: () => language.catch('en').parse(readAll()['language']),
    setLanguage: (value) => keep({ language: value }),
    theme: () => theme.catch('system').parse(readAll()['theme']),
    setTheme: (value) => keep({ theme: value }),
  };
}

/** Stands for a value that is no JSON. Unlike `undefined` it is not taken for a setting that this till never had. */
const noJson = Symbol('no JSON');

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return noJson;
  }
}
