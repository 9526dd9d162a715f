import { expect, it } from 'vitest';
import type { z } from 'zod';
import { provision } from './provision.ts';
import { registrationDraft } from './drafts/registration.ts';
import { refusedInput } from './refused-input.ts';

function refusal(schema: z.ZodType, input: unknown) {
  const parsed = schema.safeParse(input);
  if (parsed.success) throw new Error('The input was meant to be refused');
  return refusedInput(parsed.error);
}

const person = { code: '31', name: 'Ola', role: 'manager', pin: '402918' };
const service = { host: 'https://loyalty.example', till: 'shop.31', password: 'p' };
const whole = { service, country: 'NO', staff: [person] };

it('writes paths with dots, indexes among them', () => {
  expect(refusal(provision, { ...whole, staff: [person, { ...person, code: '32', pin: '12' }] })).toEqual({
    fields: ['staff.1.pin'],
  });
});

it('speaks of the branch of a union that was meant', () => {
  const wrong = { ...whole, service: { ...service, till: '', password: '' }, country: 'no', staff: [] };
  expect(refusal(provision, wrong).fields).toEqual(['service.till', 'service.password', 'country', 'staff']);
  expect(refusal(provision, { training: true, country: 'x' }).fields).toEqual(['country']);
});

it('names fields that nobody asked for', () => {
  expect(refusal(provision, { ...whole, service: { ...service, pasword: 'p' } }).fields).toEqual(['service.pasword']);
});

it('passes on the reason a rule of ours gave', () => {
  expect(refusal(provision, { ...whole, staff: [person, person] })).toEqual({
    fields: ['staff'],
    reason: 'staff-code-twice',
  });
  const empty = { firstName: '', lastName: '', mobile: '', email: '', cardNumber: '' };
  expect(refusal(registrationDraft, { ...empty, mobileConsent: false, emailConsent: false }).reason).toBe(
    'identifier-needed',
  );
});

it('has no field to name when the whole is not what it should be', () => {
  expect(refusal(registrationDraft, 'hello')).toEqual({ fields: [] });
});
