import { describe, expect, it } from 'vitest';
import { invitedOnOf, isSameInvitedOn } from './invited-on.ts';

describe('the time of an invitation', () => {
  it('is that of the clock on the wall, to the second, in no zone', () => {
    const noon = new Date(2026, 2, 2, 12, 5, 9, 700).getTime();
    expect(invitedOnOf(noon)).toBe('2026-03-02 12:05:09');
  });

  it.each([
    ['2026-03-02 12:05:09.0', true],
    ['2026-03-02T12:05:09+05:30', true],
    ['2026-03-02 06:35:09', true],
    ['2026-03-01 22:20:09', true],
    ['2026-03-02 12:05:10', false],
    ['2026-03-02 12:06:09', false],
    ['2026-03-04 12:05:09', false],
    ['', null],
    ['yesterday', null],
  ])('is found again in "%s": %s', (held, same) => {
    expect(isSameInvitedOn(held, '2026-03-02 12:05:09')).toBe(same);
  });
});
