import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { ar } from '../ar/index.ts';
import { en } from '../en/index.ts';
import { id } from '../id/index.ts';
import { zh } from '../zh/index.ts';

/** Starts with all four languages in memory: a change shows at once, and there is no network to load from. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    resources: { en, ar, zh, id },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
