import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { AppStatus } from '#contract/routes/app.ts';
import { showLanguage } from '../locales/i18n/show-language.ts';

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
}

/** Gives the page the language, the direction and the theme of the till's settings. */
export function useAppearance(status: AppStatus | undefined): void {
  const dark = useSyncExternalStore(subscribe, () => systemDark.matches);
  const theme = status?.theme ?? 'system';
  const language = status?.language;

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
  }, [theme, dark]);

  useLayoutEffect(() => {
    if (language === undefined) return;
    showLanguage(language);
  }, [language]);
}
