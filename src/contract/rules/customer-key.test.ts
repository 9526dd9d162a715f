import { expect, it } from 'vitest';
import { bornHereId, customerIdOf, customerKey, keyOf, keyOfBornHere } from './customer-key.ts';

const operationId = '5f0c5b0e-4d0a-4f6e-9a53-2b7c9d1e8f41';

it('gives back the id that a key was made of', () => {
  expect(customerIdOf(keyOf(4_711))).toBe(4_711);
});

it('gives back the operation that bears a customer, and none for a customer of the service', () => {
  expect(bornHereId(keyOfBornHere(operationId))).toBe(operationId);
  expect(bornHereId(keyOf(7))).toBeNull();
});

it('knows no id of a customer whom the service has not named', () => {
  expect(customerIdOf(keyOfBornHere(operationId))).toBeNull();
  expect(customerIdOf('')).toBeNull();
});

it('takes both kinds of key from the window and nothing else', () => {
  expect([keyOf(7), keyOfBornHere(operationId)].every((key) => customerKey.safeParse(key).success)).toBe(true);
  expect(['c', 'c7x', 'n7', `${keyOf(7)} `, '7'].some((key) => customerKey.safeParse(key).success)).toBe(false);
});
