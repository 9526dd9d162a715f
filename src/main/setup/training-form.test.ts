import { expect, it } from 'vitest';
import { registrationForm } from '#contract/registration-form.ts';
import { customFieldNames } from '#training-api/org/company.ts';
import { trainingForm } from './training-form.ts';

it('asks in training mode for what the built-in service knows', () => {
  expect(registrationForm.parse(trainingForm)).toEqual(trainingForm);
  expect(trainingForm.custom.map(({ name }) => customFieldNames.has(name))).toEqual([true]);
});
