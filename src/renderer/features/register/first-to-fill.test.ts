import { expect, it } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { firstToFill } from './first-to-fill.ts';

it.each([
  ['with nothing', {}, 'mobile'],
  ['with a mobile', { mobile: '98441' }, 'firstName'],
  ['with an e-mail', { email: 'noor@souq.test' }, 'firstName'],
  ['with a name', { firstName: 'Noor', lastName: 'Haddad' }, 'mobile'],
  ['with a card alone', { cardNumber: '71004' }, 'mobile'],
])('in a registration that begins %s, typing begins in the right field', (_, begun, name) => {
  expect(firstToFill({ ...emptyDraft, ...begun })).toBe(name);
});
