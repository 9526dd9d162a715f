import { expect, it } from 'vitest';
import { changesBetween, choicesOf, draftsOf, optedOutOfAll, shownChannels } from './choices.ts';

const sms = { channel: 'MOBILE', priority: 'BULK', type: 'OPTIN' } as const;
const line = { channel: 'LINE', priority: 'TRANS', type: 'OPTIN' } as const;

it('sends only what differs', () => {
  const before = choicesOf([sms, line]);
  expect(changesBetween(before, before)).toEqual([]);
  const after = choicesOf([sms, line], [{ ...line, type: 'OPTOUT' }]);
  expect(changesBetween(before, after)).toEqual([{ ...line, type: 'OPTOUT' }]);
  expect(draftsOf(before)).toEqual([sms, line]);
});

it('opts out of what was asked, and of mobile and e-mail in any case', () => {
  const out = optedOutOfAll(choicesOf([line]));
  expect(Object.fromEntries(out)).toEqual({
    'EMAIL BULK': 'OPTOUT',
    'EMAIL TRANS': 'OPTOUT',
    'LINE TRANS': 'OPTOUT',
    'MOBILE BULK': 'OPTOUT',
    'MOBILE TRANS': 'OPTOUT',
  });
});

it('takes a word that it does not know for no choice', () => {
  expect(choicesOf([{ ...sms, type: 'MAYBE' }]).size).toBe(0);
});

it('shows a channel that something is known of', () => {
  expect(shownChannels(choicesOf([]))).toEqual(['MOBILE', 'EMAIL']);
  expect(shownChannels(choicesOf([line]))).toEqual(['MOBILE', 'EMAIL', 'LINE']);
});
