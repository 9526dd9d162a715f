import { expect, test } from 'vitest';
import { formatFor } from './format.ts';
import { languageCodes } from '../locales/i18n/languages.ts';

const hourMs = 3_600_000;

test.each(languageCodes)('numbers, dates and ages have Latin digits in %s', (language) => {
  const format = formatFor(language);
  const written = [
    format.number(20_461.5),
    format.day('2026-05-17T09:30:00+05:30'),
    format.time(0),
    format.relative(0, 50 * hourMs),
    format.duration(3 * hourMs),
  ];
  for (const text of written) expect(text).not.toMatch(/(?![0-9])\p{Nd}/u);
});

test('an age is told in its largest unit', () => {
  const { relative } = formatFor('en');
  expect(relative(0, 50 * hourMs)).toBe('2 days ago');
  expect(relative(0, 3 * hourMs)).toBe('3 hours ago');
  expect(relative(2 * hourMs, 0)).toBe('in 2 hours');
  expect(relative(0, 20_000)).toBe('this minute');
});

test('a duration is told in its largest unit, minutes rounded up', () => {
  const { duration } = formatFor('en');
  expect(duration(61_000)).toBe('2 minutes');
  expect(duration(2.5 * hourMs)).toBe('2.5 hours');
});

test('a text that is not a date is shown as it came', () => {
  expect(formatFor('en').day('soon')).toBe('soon');
});
