import { expect, it } from 'vitest';
import { mobileLook } from './mobile-look.ts';

it.each([
  ['98450 72001', 'IN', '+91 98450 72001', 'IN'],
  ['919845072001', 'IN', '+91 98450 72001', 'IN'],
  ['+971 50 123 4567', 'IN', '+971 50 123 4567', 'AE'],
  ['٠٥٠ ١٢٣ ٤٥٦٧', 'AE', '+971 50 123 4567', 'AE'],
])('reads %s at a till of %s as a usual mobile', (typed, home, shown, country) => {
  expect(mobileLook(typed, home)).toEqual({ kind: 'usual', shown, country });
});

it('says nothing while the number is too short to tell', () => {
  expect(['', '98', '98450', 'abc'].map((typed) => mobileLook(typed, 'IN').kind)).toEqual(Array(4).fill('open'));
});

it.each([
  ['1234567', 'IN'],
  ['98450720', 'IN'],
  ['022 2778 1234', 'IN'],
])('finds %s unusual', (typed, home) => {
  expect(mobileLook(typed, home)).toEqual({ kind: 'unusual' });
});
