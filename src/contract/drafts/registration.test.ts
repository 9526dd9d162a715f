import { expect, it } from 'vitest';
import { emptyDraft, keptRegistrationDraft, registrationDraft } from './registration.ts';

const complaints = (draft: object) =>
  registrationDraft
    .safeParse({ ...emptyDraft, mobile: '98441 20000', ...draft })
    .error?.issues.map(({ path, code, message }) => [path.join('.'), code === 'custom' ? message : code].join(' '));

it('takes what was pasted as one line without anything invisible', () => {
  const draft = {
    ...emptyDraft,
    firstName: 'Noor\tSara\n',
    lastName: '\u202EHaddad\u202C',
    email: ' noor@souq.test\u200F',
    fields: { note: 'a\r\nb\u0000', blank: '\u200B' },
  };
  expect(registrationDraft.parse(draft)).toMatchObject({
    firstName: 'Noor Sara',
    lastName: 'Haddad',
    email: 'noor@souq.test',
    fields: { note: 'a b' },
  });
});

it.each([
  ['a name of 300 letters', { firstName: 'n'.repeat(300) }, ['firstName too_big']],
  ['a picture in a name', { lastName: 'Noor 😀' }, ['lastName picture']],
  ['a picture in a card number', { cardNumber: '7100 🎁' }, ['cardNumber picture']],
  ['an external id of two words', { externalId: 'L 1' }, ['externalId blank']],
  [
    'an extended field that would not be kept',
    { extendedFields: { city: 'x'.repeat(256) } },
    ['extendedFields.city too-long'],
  ],
  ['a card alone', { mobile: '', cardNumber: '7100' }, ['mobile identifier-needed']],
  [
    'an external id alone of one who does not join',
    { mobile: '', externalId: 'L1', loyaltyType: 'non_loyalty' },
    ['mobile identifier-needed'],
  ],
])('refuses %s at its field', (_, draft, refused) => {
  expect(complaints(draft)).toEqual(refused);
});

it.each([
  ['SQL', { firstName: "Robert'); DROP TABLE customers;--" }],
  ['HTML', { lastName: '<script>alert(1)</script>' }],
  ['an external id alone', { mobile: '', externalId: 'L1' }],
])('takes %s as it is', (_, draft) => {
  expect(registrationDraft.parse({ ...emptyDraft, mobile: '98441 20000', ...draft })).toMatchObject(draft);
});

it('reads a row of the first version as it was sent', () => {
  const kept = { ...emptyDraft, firstName: 'Noor\u200F 😀', email: 'noor@souq.test' };
  expect(keptRegistrationDraft.parse(kept)).toEqual(kept);
});
