import { expect, test } from 'vitest';
import { codeKey } from './code-sentence.ts';

test('a code with words of its own is known', () => {
  expect(codeKey(8006)).toBe('c8006');
});

test.each([null, 7777, 0])('%s has none', (code) => {
  expect(codeKey(code)).toBeNull();
});
