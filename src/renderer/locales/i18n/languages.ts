import type { Language } from '#contract/routes/app.ts';

type LanguageFacts = {
  /** As its own speakers write it. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
  /** For dates and numbers: Latin digits everywhere, as receipts and telephones show them. */
  readonly locale: string;
};

export const languages: Readonly<Record<Language, LanguageFacts>> = {
  en: { ownName: 'English', direction: 'ltr', locale: 'en-GB' },
  ar: { ownName: 'العربية', direction: 'rtl', locale: 'ar-EG-u-nu-latn' },
  zh: { ownName: '简体中文', direction: 'ltr', locale: 'zh-Hans-CN' },
  id: { ownName: 'Bahasa Indonesia', direction: 'ltr', locale: 'id-ID' },
};

export const languageCodes = Object.keys(languages) as readonly Language[];

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text);
}
