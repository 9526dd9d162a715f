import type { Language } from '#contract/routes/app.ts';

/** The plural forms of each language, as `Intl.PluralRules` names them. */
export type PluralForms = {
  en: 'one' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  zh: 'other';
  id: 'other';
};

type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never;
type PluralKey = `${string}_${PluralForms[Language]}`;

/**
 * What another language must say: the keys of the English source, no more and no fewer, with that language's own
 * plural forms in place of English "one" and "other".
 */
export type Translated<Source, To extends Language> = {
  readonly [Key in keyof Source as Key extends PluralKey ? never : Key]: Source[Key] extends string
    ? string
    : Translated<Source[Key], To>;
} & {
  readonly [Form in `${PluralBase<keyof Source>}_${PluralForms[To]}`]: string;
};
