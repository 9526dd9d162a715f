import type { Language } from '#contract/routes/app.ts';
import { plainWords } from './page/plain-words.ts';

/** The machine's language if it is one of ours, else English. @param locale e.g. `ar-EG`, `zh-Hans-CN` */
export function systemLanguage(locale: string): Language {
  const [code = ''] = locale.split('-');
  return isOurs(code) ? code : 'en';
}

function isOurs(code: string): code is Language {
  return Object.hasOwn(plainWords, code);
}
