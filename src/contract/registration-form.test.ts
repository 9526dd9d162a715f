import { expect, it } from 'vitest';
import { provision } from './provision.ts';
import { commonForm, registrationForm } from './registration-form.ts';

it('asks the common case alone unless it is told more', () => {
  expect(registrationForm.parse({})).toEqual(commonForm);
});

it.each([
  ['an unknown field', { fields: ['shoeSize'] }],
  ['an unknown member', { fields: [], theme: 'dark' }],
  ['a choice without options', { custom: [{ name: 'gender', kind: 'choice' }] }],
  ['options of what is no choice', { custom: [{ name: 'gender', options: ['Female'] }] }],
  ['a field twice', { custom: [{ name: 'city' }, { name: 'city', kind: 'date' }] }],
  ['a name that is a path', { custom: [{ name: 'home.city' }] }],
  ['enrolment into nothing', { fields: ['enrolment'] }],
])('refuses %s', (_, form) => {
  expect(registrationForm.safeParse(form).success).toBe(false);
  expect(provision.safeParse({ training: true, registration: form }).success).toBe(false);
});

it('takes a custom and an extended field of one name', () => {
  const custom = [{ name: 'city' }, { name: 'city', extended: true, kind: 'choice', options: ['Pune', 'Kochi'] }];
  expect(registrationForm.safeParse({ custom }).success).toBe(true);
});
