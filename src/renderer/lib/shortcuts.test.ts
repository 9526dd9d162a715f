import { expect, test } from 'vitest';
import { shortcutOf, shortcuts } from './shortcuts.ts';

const press = (key: string, over = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...over });

test('no key means two things', () => {
  const keys = Object.values(shortcuts).flatMap(({ keys: own }) => [...own]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a slash opens the search, but stays a slash while somebody types', () => {
  expect(shortcutOf(press('/'), false)).toBe('search');
  expect(shortcutOf(press('/'), true)).toBeNull();
});

test('function keys work while somebody types', () => {
  expect(shortcutOf(press('F3'), true)).toBe('register');
});

test('Enter alone is no shortcut, with Control it submits', () => {
  expect(shortcutOf(press('Enter'), true)).toBeNull();
  expect(shortcutOf(press('Enter', { ctrlKey: true }), true)).toBe('submit');
});
