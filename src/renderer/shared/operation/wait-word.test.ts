import { expect, it } from 'vitest';
import { waitWord } from './wait-word.ts';

const waits = (waiting: 'not-tried' | 'unreachable' | 'held' | null, heldByPerson = false) => ({
  waiting,
  heldByPerson,
});

it('says that an entry hangs on a decision, whatever else keeps it', () => {
  expect(waitWord(waits('held', true))).toBe('held-by-person');
  expect(waitWord(waits('held', true), 'manager')).toBe('held-by-person');
  expect(waitWord(waits('held'))).toBe('held');
});

it.each(['manager', 'copied', 'put-back', 'sign-in', 'rights'] as const)(
  'promises nothing while sending is stopped: %s',
  (stop) => {
    expect(waitWord(waits('not-tried'), stop)).toBe('paused');
    expect(waitWord(waits(null), stop)).toBeNull();
  },
);

it('tells what an entry waits for as long as it goes by itself', () => {
  expect(waitWord(waits('not-tried'))).toBe('not-tried');
  expect(waitWord(waits('unreachable'), 'network')).toBe('unreachable');
});
