import { expect, it } from 'vitest';
import type { z } from 'zod';
import { provision } from './provision.ts';
import { emptyDraft, registrationDraft } from './drafts/registration.ts';
import { routes } from './routes.ts';
import { keyOf } from './rules/customer-key.ts';
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

it('speaks of the branch whose kind of work was meant, however many of its fields are wrong', () => {
  const { input } = routes['customers.write'];
  const draft = { ...emptyDraft, firstName: 7, lastName: null, mobile: [] };
  expect(refusal(input, { work: { kind: 'registration', draft } }).fields).toEqual([
    'work.draft.firstName',
    'work.draft.lastName',
    'work.draft.mobile',
  ]);
  const card = { kind: 'card', draft: { cardNumber: '', statusLabel: 'ACTIVE' } };
  expect(refusal(input, { key: keyOf(7), work: card }).fields).toEqual(['work.draft.cardNumber']);
  expect(refusal(input, { work: { ...card, draft: { ...card.draft, cardNumber: '1' } } }).fields).toEqual(['key']);
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
