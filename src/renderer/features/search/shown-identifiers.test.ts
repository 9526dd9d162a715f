import { expect, test } from 'vitest';
import type { CustomerRow, Identifier } from '#contract/customer.ts';
import { shownIdentifiers } from './shown-identifiers.ts';

const mobile = { type: 'mobile', value: '4917622' };
const email = { type: 'email', value: 'noor@souq.test' };
const card = { type: 'cardnumber', value: '70441' };
const other = { type: 'externalId', value: 'E-9' };

function shown(identifiers: Identifier[], matched: Identifier | null) {
  const row = { identifiers, matched } as CustomerRow;
  return shownIdentifiers(row);
}

test('what matched comes first and is shown only once', () => {
  expect(shown([mobile, email, card], card)).toEqual([card, mobile, email]);
});

test('no more than three are shown', () => {
  expect(shown([mobile, email, card, other], null)).toEqual([mobile, email, card]);
});

test('a name that matched is not shown as an identifier', () => {
  expect(shown([mobile], { type: 'firstName', value: 'Noor' })).toEqual([mobile]);
});
