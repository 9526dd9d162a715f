import { type Language, language } from '#contract/routes/app.ts';

/** The machine's language if it is one of ours, else English. @param locale e.g. `ar-EG`, `zh-Hans-CN` */
export function systemLanguage(locale: string): Language {
  return language.catch('en').parse(locale.split('-')[0]);
}
