import type { Language } from '#contract/routes/app.ts';
import { languages } from '../locales/i18n/languages.ts';
import { useLanguage } from '../locales/i18n/use-language.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How one language writes numbers, dates and ages. */
export type Format = {
  readonly number: (value: number) => string;
  /** A calendar day; the text itself when it is not a date. */
  readonly day: (isoText: string) => string;
  readonly time: (atMs: number) => string;
  readonly dateTime: (atMs: number) => string;
  /** "3 minutes ago", "in 2 hours". */
  readonly relative: (atMs: number, nowMs: number) => string;
  /** "25 minutes", "2.5 hours". */
  readonly duration: (ms: number) => string;
  /** Several things in a row, as one text. */
  readonly list: (words: readonly string[]) => string;
  readonly country: (code: string) => string;
};

/** A formatter is slow to make, and a list needs one for every row that comes into sight. */
const made = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  const format = made.get(language) ?? makeFormat(language);
  made.set(language, format);
  return format;
}

function makeFormat(language: Language): Format {
  const { locale } = languages[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const counted = (name: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 });
  const units = { minute: counted('minute'), hour: counted('hour'), day: counted('day') };
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const country = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    number: (value) => number.format(value),
    day: (isoText) => {
      const atMs = Date.parse(isoText);
      return Number.isNaN(atMs) ? isoText : day.format(atMs);
    },
    time: (atMs) => time.format(atMs),
    dateTime: (atMs) => dateTime.format(atMs),
    relative: (atMs, nowMs) => {
      const passedMs = atMs - nowMs;
      const [unit, unitMs] = unitFor(Math.abs(passedMs));
      return relative.format(Math.round(passedMs / unitMs), unit);
    },
    duration: (ms) => {
      const [name, unitMs] = unitFor(ms);
      return units[name].format(name === 'minute' ? Math.ceil(ms / unitMs) : ms / unitMs);
    },
    list: (words) => list.format(words),
    country: (code) => country.of(code) ?? code,
  };
}

function unitFor(agoMs: number): readonly ['minute' | 'hour' | 'day', number] {
  // Seconds would flicker, so anything younger than a minute is "this minute".
  if (agoMs < hourMs) return ['minute', minuteMs];
  if (agoMs < dayMs) return ['hour', hourMs];
  return ['day', dayMs];
}

export function useFormat(): Format {
  return formatFor(useLanguage());
}
