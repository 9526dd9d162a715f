import { expect, it } from 'vitest';
import { memoryDatabase } from '../testing/disk/memory-database.ts';
import { ManualTime } from '../testing/manual-time.ts';
import { createDirectoryStore } from './directory-store.ts';
import { knownBy } from './known-by.ts';

const mobile = (value: string) => ({ type: 'mobile', value });

/** Who is known at a till in India by a number on the wire, if one customer is kept with this one. */
function whoIsKnown(kept: string, wanted: string): string | null {
  const directory = createDirectoryStore(memoryDatabase(), new ManualTime(), '91');
  directory.keep({ key: 'c7', customerId: 7, firstName: 'Ana', lastName: '', identifiers: [mobile(kept)] });
  return knownBy(mobile(wanted), { directory, country: 'IN' })?.key ?? null;
}

it.each([
  ['919171234567', '919171234567'],
  ['9171234567', '919171234567'],
])('a customer who is kept with %s is found by %s', (kept, wanted) => {
  expect(whoIsKnown(kept, wanted)).toBe('c7');
});

it.each([
  ['919171234567', '19171234567'],
  ['9171234567', '19171234567'],
  ['8613812345678', '13812345678'],
  ['9845011111', '9779845011111'],
])('a customer who is kept with %s is nobody to %s, of another country', (kept, wanted) => {
  expect(whoIsKnown(kept, wanted)).toBeNull();
});

it('is told by the mobile, though the same digits are another customer’s card', () => {
  const directory = createDirectoryStore(memoryDatabase(), new ManualTime(), '91');
  const identifiers = [mobile('9171234567'), { type: 'cardnumber', value: '19171234567' }];
  directory.keep({ key: 'c7', customerId: 7, firstName: 'Ana', lastName: '', identifiers });
  expect(knownBy(mobile('19171234567'), { directory, country: 'IN' })).toBeNull();
});
