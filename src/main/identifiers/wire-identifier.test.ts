import { expect, it } from 'vitest';
import { wireIdentifier } from './wire-identifier.ts';

const wire = (type: string, value: string) => wireIdentifier({ type, value }, 'IN')?.value ?? null;

it('is what the service keeps, whatever was pasted around it', () => {
  expect(wire('mobile', '\u202A098450 12345\t')).toBe('919845012345');
  expect(wire('email', ' Ana@Example.ORG\n')).toBe('ana@example.org');
  expect(wire('cardnumber', '٧١٠٠ 2200\u200F')).toBe('71002200');
  expect(wire('externalId', '\uFEFFL-1')).toBe('L-1');
});

it('is none where nothing is left of it, or where it cannot be one', () => {
  expect(wire('externalId', '\u200B \u202E')).toBeNull();
  expect(wire('email', 'ana@nowhere')).toBeNull();
  expect(wire('email', '🙂@example.org')).toBeNull();
  expect(wire('cardnumber', '7'.repeat(61))).toBeNull();
  expect(wire('cardnumber', "Robert'); DROP TABLE customers;--")).toBeNull();
  expect(wire('cardnumber', 'AB-12/3.4_5')).toBe('AB-12/3.4_5');
  expect(wire('mobile', '<script>')).toBeNull();
});
