import { expect, test } from 'vitest';
import { rowAfterKey } from './row-keys.ts';

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 4, 3],
  ['PageDown', 4, 10],
  ['PageUp', 8, 2],
  ['Home', 8, 0],
  ['End', 8, 99],
])('%s leads from row %i to row %i', (key, from, to) => {
  expect(rowAfterKey(key, from, 100)).toBe(to);
});

test('no key leads out of the list', () => {
  expect(rowAfterKey('ArrowUp', 0, 100)).toBe(0);
  expect(rowAfterKey('PageDown', 97, 100)).toBe(99);
});

test('any other key is left alone', () => {
  expect(rowAfterKey('a', 3, 100)).toBeNull();
});
