import { expect, it } from 'vitest';
import { changesBetween, choicesOf, draftsOf, optedOutOfAll, scopesOf, shownChannels, usualScope } from './choices.ts';

const sms = { channel: 'MOBILE', priority: 'BULK', type: 'OPTIN' } as const;
const line = { channel: 'LINE', priority: 'TRANS', type: 'OPTIN' } as const;

it('sends only what differs', () => {
  const before = choicesOf([sms, line]);
  expect(changesBetween(before, before)).toEqual([]);
  const after = choicesOf([sms, line], [{ ...line, type: 'OPTOUT' }]);
  expect(changesBetween(before, after)).toEqual([{ ...line, type: 'OPTOUT' }]);
  expect(draftsOf(before)).toEqual([sms, line]);
});

it('opts out of everything that was asked, and always out of mobile and e-mail', () => {
  const out = optedOutOfAll(choicesOf([line]));
  expect(draftsOf(out).map(({ channel, priority, type }) => `${channel} ${priority} ${type}`)).toEqual([
    'LINE TRANS OPTOUT',
    'MOBILE TRANS OPTOUT',
    'MOBILE BULK OPTOUT',
    'EMAIL TRANS OPTOUT',
    'EMAIL BULK OPTOUT',
  ]);
});

it('makes no choice from a word that it does not know', () => {
  expect(choicesOf([{ ...sms, type: 'MAYBE' }]).size).toBe(0);
});

it('shows a channel when something is known about it', () => {
  expect(shownChannels(choicesOf([]))).toEqual(['MOBILE', 'EMAIL']);
  expect(shownChannels(choicesOf([line]))).toEqual(['MOBILE', 'EMAIL', 'LINE']);
});

it('keeps the choices for one source or org unit apart from the rest', () => {
  const elsewhere = { ...sms, sourceName: 'WEBSITE', type: 'OPTOUT' } as const;
  const ofUnit = { ...sms, orgUnitId: 12, type: 'OPTOUT' } as const;
  const before = choicesOf([sms]);
  const after = choicesOf([sms], [elsewhere, ofUnit]);
  expect(changesBetween(before, after)).toEqual([elsewhere, ofUnit]);
  expect(scopesOf(after)).toEqual([{}, { sourceName: 'WEBSITE' }, { orgUnitId: 12 }]);
  expect(scopesOf(before)).toEqual([usualScope]);
  expect(draftsOf(optedOutOfAll(after)).every(({ type }) => type === 'OPTOUT')).toBe(true);
});
