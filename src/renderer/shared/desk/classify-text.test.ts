import { expect, test } from 'vitest';
import { classifyText } from './classify-text.ts';
import { draftFromText } from './registration-prefill.ts';

test.each([
  ['98 4410-2277', ['mobile', 'card']],
  ['+66 81 234 0987', ['mobile']],
  ['٩٨٤٤١٠٢٢٧٧', ['mobile', 'card']],
  ['7001 1200 3456 7890', ['card']],
  ['TL-48812', ['card']],
  ['noor@souq.test', ['email']],
  ['Noor', ['name']],
  ['安娜', ['name']],
  ['   ', []],
])('%s reads as %j', (text, kinds) => {
  expect(classifyText(text)).toEqual(kinds);
});

test('the last word of a name is the last name', () => {
  expect(draftFromText('  Rosa  Maria Vidal ', 'name')).toMatchObject({ firstName: 'Rosa Maria', lastName: 'Vidal' });
});

test('a number typed in another script is passed on in Latin digits', () => {
  expect(draftFromText('٩٨٤٤١٠', 'mobile').mobile).toBe('984410');
});

test('no consent is ever given beforehand', () => {
  expect(draftFromText('noor@souq.test', 'email')).toMatchObject({ emailConsent: false, mobileConsent: false });
});
