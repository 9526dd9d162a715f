import i18next from 'i18next';
import type { Language } from '#contract/routes/app.ts';
import { languages } from './languages.ts';

/** Shows the whole page in a language: its words, its direction and its `lang` attribute. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = languages[language].direction;
  void i18next.changeLanguage(language);
}
