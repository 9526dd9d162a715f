import { expect, it } from 'vitest';
import { hashPin, verifyPin } from './pin.ts';

it('knows a PIN again, and no other', async () => {
  const hash = await hashPin('402918');
  expect(await verifyPin('402918', hash)).toBe(true);
  expect(await verifyPin('402919', hash)).toBe(false);
});

it('keeps its cost and a salt of its own in the hash', async () => {
  const [one, other] = [await hashPin('402918'), await hashPin('402918')];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(one).not.toBe(other);
});
