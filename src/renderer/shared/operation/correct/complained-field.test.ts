import { expect, it } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { complainedField } from './complained-field.ts';

const enrolments = [{ programId: 2207 }];

it.each([
  [1001, {}, 'mobile'],
  [1007, {}, 'mobile'],
  [1045, {}, 'mobile'],
  [1002, {}, 'email'],
  [1003, {}, 'externalId'],
  [3010, {}, 'cardNumber'],
  [1023, { enrolments }, 'programId'],
  [1013, { enrolments }, 'programId'],
  [1013, {}, null],
  [1017, { fields: { birthday: 'x' } }, 'fields.birthday'],
  [1017, { fields: { birthday: 'x', shoes: '42' } }, null],
  [8053, {}, null],
])('finds the field that code %i is about: %j', (code, draft, field) => {
  expect(complainedField(code, { ...emptyDraft, ...draft })).toBe(field);
});
