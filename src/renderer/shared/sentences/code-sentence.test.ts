import { expect, test } from 'vitest';
import { serviceCodes } from '#contract/service-codes.ts';
import { codeKey } from './code-sentence.ts';

test('every code of the service has words of its own', () => {
  expect(serviceCodes.map(codeKey)).toEqual(serviceCodes.map((code) => `c${code}`));
});

test.each([7777, 0])('%i has none', (code) => {
  expect(codeKey(code)).toBeNull();
});
