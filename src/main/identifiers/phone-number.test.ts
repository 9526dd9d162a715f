import { expect, it } from 'vitest';
import { wireMobile } from './phone-number.ts';

it.each([
  ['9845012345', 'IN', '919845012345'],
  ['098450 12345', 'IN', '919845012345'],
  ['+91 98450-12345', 'IN', '919845012345'],
  ['919845012345', 'IN', '919845012345'],
  ['٠٥٠١٢٣٤٥٦٧', 'AE', '971501234567'],
  ['+65 8123 4567', 'IN', '6581234567'],
  ['0812-3456-7890', 'ID', '6281234567890'],
])('takes %s in %s for %s', (typed, country, wire) => {
  expect(wireMobile(typed, country)).toBe(wire);
});

it.each(['12', '98450 12345x', 'hello', '', '+', '123456789012345678'])('does not take "%s" for a mobile', (typed) => {
  expect(wireMobile(typed, 'IN')).toBeNull();
});
