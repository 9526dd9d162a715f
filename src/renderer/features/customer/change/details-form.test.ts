import { expect, it } from 'vitest';
import { registrationForm } from '#contract/registration-form.ts';
import { type DetailsForm, complainedDetail, complaintsAbout, draftOf, fieldsToEdit } from './details-form.ts';

const shown: DetailsForm = {
  firstName: 'Ingrid',
  lastName: '',
  isMember: false,
  fields: { nickname: 'Inga' },
  extendedFields: { shoe_size: '38' },
};
const store = registrationForm.parse({
  custom: [
    { name: 'birthday', kind: 'date' },
    { name: 'shoe_size', kind: 'number', extended: true },
    { name: 'vegetarian', kind: 'yes-no', extended: true },
  ],
});
const fields = fieldsToEdit(shown, store);

it('offers the fields of the store, and what else is known about the customer', () => {
  expect(fields.map(({ name, kind, extended }) => [name, kind, extended])).toEqual([
    ['birthday', 'date', false],
    ['shoe_size', 'number', true],
    ['vegetarian', 'yes-no', true],
    ['nickname', 'text', false],
  ]);
});

it('sends what changed, in the type of its field, together with the old value', () => {
  const form = {
    ...shown,
    lastName: ' Solberg ',
    fields: { nickname: ' ', birthday: '1990-02-28' },
    extendedFields: { shoe_size: '٣٩', vegetarian: 'true' },
  };
  expect(draftOf(shown, form, fields)).toEqual({
    changes: {
      lastName: 'Solberg',
      fields: { birthday: '1990-02-28' },
      extendedFields: { shoe_size: 39, vegetarian: true },
    },
    before: { lastName: '', fields: {}, extendedFields: { shoe_size: '38' } },
  });
});

it('sends nothing when nothing changed, and a membership only once', () => {
  expect(draftOf(shown, shown, fields)).toBeNull();
  expect(draftOf(shown, { ...shown, isMember: true }, fields)).toEqual({
    changes: { loyaltyType: 'loyalty' },
    before: { loyaltyType: 'non_loyalty' },
  });
});

it('says at each field what is wrong with it', () => {
  const form = {
    ...shown,
    firstName: '  ',
    lastName: 'Solberg 🎉',
    fields: { nickname: 'n'.repeat(1001) },
    extendedFields: { shoe_size: 'small' },
  };
  expect([...complaintsAbout(shown, form, fields)]).toEqual([
    ['firstName', 'required'],
    ['lastName', 'picture'],
    ['extendedFields.shoe_size', 'number'],
    ['fields.nickname', 'tooLong'],
  ]);
  expect(complaintsAbout(shown, shown, fields).size).toBe(0);
});

it('puts a complaint about an own field at that field, if only one was changed', () => {
  const draft = (own: object, extendedFields = {}) =>
    ({ changes: { fields: own, extendedFields }, before: {} }) as never;
  expect(complainedDetail(1017, draft({ nickname: 'n' }))).toBe('fields.nickname');
  expect(complainedDetail(1017, draft({}, { shoe_size: 4 }))).toBe('extendedFields.shoe_size');
  expect(complainedDetail(1017, draft({ nickname: 'n' }, { shoe_size: 4 }))).toBeNull();
  expect(complainedDetail(1046, draft({ nickname: 'n' }))).toBeNull();
});

it('drops the invisible signs of a pasted text', () => {
  const pasted = { ...shown, firstName: '\u202EIngrid\t Marie\n' };
  expect(draftOf(shown, pasted, fields)?.changes.firstName).toBe('Ingrid Marie');
});
