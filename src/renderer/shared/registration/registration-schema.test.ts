import { expect, it } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { commonForm, registrationForm } from '#contract/registration-form.ts';
import { refusedKey } from './field-error.ts';
import { draftOf, valuesOf } from './form-values.ts';
import { registrationSchema } from './registration-schema.ts';
import type { RegistrationValues } from './registration-values.ts';
import { readNumber } from './store-values.ts';

const form = registrationForm.parse({
  fields: ['externalId', 'loyaltyType', 'referralCode', 'enrolment'],
  custom: [
    { name: 'birthday', kind: 'date', required: true },
    { name: 'shoes', kind: 'number' },
    { name: 'employee', kind: 'yes-no' },
    { name: 'age', kind: 'number', extended: true },
    { name: 'gender', kind: 'choice', options: ['Female', 'Male'], extended: true },
    { name: 'twin', kind: 'yes-no', extended: true },
  ],
  programs: [{ id: 2207, name: 'Lantern' }],
});

const filled = (more: Partial<RegistrationValues>, settings = commonForm): RegistrationValues => ({
  ...valuesOf(emptyDraft, settings),
  ...more,
});

/** What the form says about its fields, field by field. */
function complaints(more: Partial<RegistrationValues>, settings = commonForm) {
  const { error } = registrationSchema(settings).safeParse(filled(more, settings));
  return error?.issues.map(({ path, message }) => [path.join('.'), message]);
}

it.each([
  ['without any identifier', { firstName: 'Noor' }, [['mobile', 'identifierNeeded']]],
  ['with an e-mail without its host', { email: 'noor@' }, [['email', 'email']]],
  [
    'with a name past a hundred letters',
    { firstName: 'n'.repeat(101), email: 'n@souq.test' },
    [['firstName', 'tooLong']],
  ],
  ['with a picture in a name', { lastName: '😀', mobile: '98441' }, [['lastName', 'picture']]],
  ['with an external id of two words', { externalId: 'L 1', mobile: '98441' }, [['externalId', 'blank']]],
])('a registration %s is refused at the field', (_, more, said) => {
  expect(complaints(more)).toEqual(said);
});

it('asks for what the store must know, and for a number when the store wants a number', () => {
  const more = { mobile: '98441', fields: { birthday: ' ', shoes: 'ten' }, extendedFields: { age: '٤٢' } };
  expect(complaints(more, form)).toEqual([
    ['fields.birthday', 'required'],
    ['fields.shoes', 'number'],
  ]);
});

it('refuses a value that is too long at its own field', () => {
  const asked = { ...form, custom: form.custom.map((field) => ({ ...field, required: false, kind: 'text' as const })) };
  const [ours, extended] = [false, true].map((one) => asked.custom.find((field) => field.extended === one)?.name ?? '');
  const long = { fields: { [ours ?? '']: 'x'.repeat(1001) }, extendedFields: { [extended ?? '']: 'x'.repeat(256) } };
  expect(complaints({ mobile: '98441', ...long }, asked)).toEqual([
    [`fields.${ours}`, 'tooLong'],
    [`extendedFields.${extended}`, 'tooLong'],
  ]);
});

it('refuses a channel at its own field, whatever other channels are filled in', () => {
  const picture = { value: '😀', subscribed: false };
  expect(complaints({ mobile: '98441', line: picture })).toEqual([['line.value', 'picture']]);
  const both = { mobile: '98441', wechat: { value: 'noor', subscribed: true }, line: picture };
  expect(complaints(both)).toEqual([['line.value', 'picture']]);
});

it('says at a field that the main process refused what the value cannot be', () => {
  expect(['mobile', 'cardNumber', 'firstName'].map(refusedKey)).toEqual(['mobile', 'card', 'refused']);
});

it('drops a consent when its channel is empty', () => {
  const ticked = { mobileConsent: true, emailConsent: true, mobilePersonal: true, emailPersonal: true };
  const draft = draftOf(filled({ mobile: '98441', ...ticked }), commonForm);
  expect(draft).toMatchObject({ mobileConsent: true, emailConsent: false, mobilePersonal: true });
  expect(draft).not.toHaveProperty('emailPersonal');
});

it('keeps a plain registration as it is when nothing more is filled in', () => {
  const typed = { ...emptyDraft, mobile: '98441', firstName: 'Noor' };
  expect(draftOf(valuesOf(typed, form), form)).toEqual(typed);
});

const whole = {
  ...emptyDraft,
  mobile: '98441',
  externalId: 'L1',
  referralCode: 'HEMA1',
  enrolments: [{ programId: 2207 }],
  fields: { birthday: '1990-02-03', shoes: '42.5', employee: 'true' },
  extendedFields: { age: 42, gender: 'Female', twin: false },
};

it('sends custom fields as text and extended fields in their own type, and fills them in again to correct', () => {
  const values = filled(
    {
      mobile: '98441',
      externalId: 'L1',
      referralCode: 'HEMA1',
      programId: '2207',
      fields: { birthday: '1990-02-03', shoes: '42,5', employee: 'true', other: '' },
      extendedFields: { age: '٤٢', gender: 'Female', twin: 'false' },
    },
    form,
  );
  expect(draftOf(values, form)).toEqual(whole);
  expect(draftOf(valuesOf(whole, form), form)).toEqual(whole);
});

it('adds a customer who does not join to no program', () => {
  const draft = draftOf(filled({ mobile: '98441', isMember: false, programId: '2207' }, form), form);
  expect(draft).toEqual({ ...emptyDraft, mobile: '98441', loyaltyType: 'non_loyalty' });
});

it('reads numbers in any digits and nothing else as a number', () => {
  expect(['7', '-7.5', '１２', '1 000', '1e3', '0x1', 'seven', ''].map(readNumber)).toEqual([
    7,
    -7.5,
    12,
    1000,
    null,
    null,
    null,
    null,
  ]);
});
