import { expect, it } from 'vitest';
import type { Logged } from './key-log.ts';
import { effortOf } from './keystroke-model.ts';

const log = (...keys: readonly string[]): readonly Logged[] =>
  keys.map((key, atMs) => ({ kind: key === 'scan' || key === 'touch' ? key : 'key', key, atMs }));

it('a text is one unit: one thought, then its keys', () => {
  expect(effortOf(log('4', '2', '7'), ['427'])).toEqual({ overheadKeys: 0, seconds: 2.19 });
});

it('a command is one thought and one key, and that key is overhead', () => {
  expect(effortOf(log('F3'), [])).toEqual({ overheadKeys: 1, seconds: 1.63 });
});

it('the Tab that ends a text needs no thought, but the next text does', () => {
  expect(effortOf(log('4', 'Tab', 'A'), ['4', 'A'])).toEqual({ overheadKeys: 1, seconds: 3.54 });
});

it('a modifier is a key, and shares one thought with the key that it modifies', () => {
  expect(effortOf(log('Control+', 'Enter'), [])).toEqual({ overheadKeys: 2, seconds: 1.91 });
});

it('a scan and a touch need aiming and no key, and only a touch needs a thought', () => {
  expect(effortOf(log('scan'), [])).toEqual({ overheadKeys: 0, seconds: 1.2 });
  expect(effortOf(log('touch'), [])).toEqual({ overheadKeys: 0, seconds: 2.55 });
});

it('a text that was not entered in full is an error', () => {
  expect(() => effortOf(log('4'), ['42'])).toThrow('Not entered: 2');
});
