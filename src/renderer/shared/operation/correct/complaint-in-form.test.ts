import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { emptyDraft } from '#contract/drafts/registration.ts';
import { languageCodes } from '../../../locales/i18n/languages.ts';
import { startI18n } from '../../../locales/i18n/i18n.ts';
import { fieldComplainedOf } from './complaint-in-form.ts';

const draft = { ...emptyDraft, firstName: 'Ines', mobile: '9845012345', cardNumber: 'LH-1' };
const work = { kind: 'registration', draft } as const;

beforeAll(() => startI18n());

test('a card that somebody else has is complained of at the card number, whatever code came with it', () => {
  for (const serviceCode of [null, 8008]) {
    expect(fieldComplainedOf({ attention: 'card-taken', serviceCode, work })).toBe('cardNumber');
  }
});

test('a member who is there already is complained of above the fields', () => {
  expect(fieldComplainedOf({ attention: 'already-member', serviceCode: null, work })).toBeNull();
});

test.each(languageCodes)('what is said of the card names no member as the same person (%s)', async (language) => {
  await i18next.changeLanguage(language);
  const said = i18next.t('operation:what.card-taken');
  expect(said).not.toBe(i18next.t('operation:what.already-member'));
  expect(i18next.t('operation:todo.card-taken')).not.toBe(i18next.t('operation:todo.already-member'));
});
