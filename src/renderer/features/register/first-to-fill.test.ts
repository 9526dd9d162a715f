import { expect, it } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { firstToFill } from './first-to-fill.ts';

it.each([
  ['with nothing', {}, 'mobile'],
  ['with a mobile', { mobile: '98441' }, 'firstName'],
  ['with an e-mail', { email: 'noor@souq.test' }, 'firstName'],
  ['with a name', { firstName: 'Noor', lastName: 'Haddad' }, 'mobile'],
  ['with a card, by which nobody is known', { cardNumber: '71004' }, 'mobile'],
])('a registration begun %s goes on in the right field', (_, begun, name) => {
  expect(firstToFill({ ...emptyDraft, ...begun })).toBe(name);
});
