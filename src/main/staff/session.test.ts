import { expect, it } from 'vitest';
import { createSession } from './session.ts';

it('says who is signed in, and tells of every change once', () => {
  let changes = 0;
  const session = createSession(() => (changes += 1));
  expect(session.current()).toBeNull();
  session.end();
  expect(changes).toBe(0);
  const ines = { code: '7', name: 'Ines', role: 'cashier' } as const;
  session.begin(ines);
  expect([session.current(), changes]).toEqual([ines, 1]);
  session.end();
  expect([session.current(), changes]).toEqual([null, 2]);
});
