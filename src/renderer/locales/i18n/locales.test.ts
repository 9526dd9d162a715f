import { describe, expect, test } from 'vitest';
import { ar } from '../ar/index.ts';
import { en } from '../en/index.ts';
import { id } from '../id/index.ts';
import { zh } from '../zh/index.ts';
import { languages } from './languages.ts';

type Texts = { readonly [key: string]: string | Texts };

const plural = /_(zero|one|two|few|many|other)$/;

function flat(texts: Texts, path = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[path + key, text] as const] : [...flat(text, `${path}${key}.`)],
    ),
  );
}

const bases = (texts: ReadonlyMap<string, string>) => new Set([...texts.keys()].map((key) => key.replace(plural, '')));
const placeholders = (text: string) => new Set(text.match(/\{\{\w+\}\}|<\/?\d>/g));

const within = (some: ReadonlySet<string>, all: ReadonlySet<string>) => [...some].every((one) => all.has(one));

const source = flat(en);

/** The values that English gives for a key. A plural form that English lacks has the values of its "other". */
const given = (key: string) => placeholders(source.get(key) ?? source.get(key.replace(plural, '_other')) ?? '');

describe.each(Object.entries({ ar, zh, id }))('the texts in %s', (language, texts) => {
  const translated = flat(texts);

  test('say all that English says, and nothing else', () => {
    expect(bases(translated)).toEqual(bases(source));
  });

  test('have every plural form of the language', () => {
    const locale = languages[language as keyof typeof languages].locale;
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of source.keys()) {
      if (!key.endsWith('_other')) continue;
      const own = forms.map((form) => key.replace(plural, `_${form}`));
      expect([...translated.keys()]).toEqual(expect.arrayContaining(own));
    }
  });

  test('name no value that English does not give', () => {
    const foreign = [...translated].filter(([key, text]) => !within(placeholders(text), given(key)));
    expect(foreign).toEqual([]);
  });

  test('leave out no value, unless a plural form says the number in words', () => {
    const silent = [...translated].filter(
      ([key, text]) => !/_(zero|one|two)$/.test(key) && !within(given(key), placeholders(text)),
    );
    expect(silent).toEqual([]);
  });

  test('are never empty', () => {
    expect([...translated].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
