import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Lena', 'Costa', 'LC'],
  [' ömer', '', 'Ö'],
  ['', '', ''],
  ['क्षितिज', '陈', 'क्षि陈'],
])('the initials of "%s %s" are "%s"', (firstName, lastName, initials) => {
  expect(initialsOf({ firstName, lastName })).toBe(initials);
});
