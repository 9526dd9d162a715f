import { describe, expect, test } from 'vitest';
import { documentedCodes } from '#contract/testing/documented-codes.ts';
import { codes as ar } from './ar/codes.ts';
import { accounts } from './en/codes/accounts.ts';
import { answers } from './en/codes/answers.ts';
import { cardsAndPoints } from './en/codes/cards-and-points.ts';
import { details } from './en/codes/details.ts';
import { messagesAndNotes } from './en/codes/messages-and-notes.ts';
import { codes as en } from './en/codes.ts';
import { codes as id } from './id/codes.ts';
import { codes as zh } from './zh/codes.ts';

const documented = [...new Set(Object.values(documentedCodes).flatMap((codes) => Object.keys(codes)))];
const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ar, zh, id };

describe.each(Object.entries(languages))('in %s', (_language, texts) => {
  test.each(documented)('there is a sentence for %s', (code) => {
    expect(texts[`c${code}`]?.trim()).toMatch(/[.。]$/);
  });

  test('no sentence names a number, and each is short', () => {
    const { other: _other, ...sentences } = texts;
    const unfit = Object.values(sentences).filter((text) => /\p{Nd}|\{\{/u.test(text) || text.length > 140);
    expect(unfit).toEqual([]);
  });
});

test('no code has two sentences', () => {
  const topics = [accounts, answers, cardsAndPoints, details, messagesAndNotes];
  expect(topics.flatMap((topic) => Object.keys(topic)).toSorted()).toEqual(
    Object.keys(en)
      .filter((key) => key !== 'other')
      .toSorted(),
  );
});

test('a translation is not the English sentence again', () => {
  const same = documented.filter((code) =>
    [ar, zh, id].some((texts: Readonly<Record<string, string>>) => texts[`c${code}`] === languages['en']?.[`c${code}`]),
  );
  expect(same).toEqual([]);
});
