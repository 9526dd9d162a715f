import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language, Theme } from '#contract/routes/app.ts';
import { ask } from './bridge.ts';
import { showLanguage } from '../locales/i18n/show-language.ts';
import { queryKeys } from './query-keys.ts';

function useSetting<Value>(set: (value: Value) => Promise<void>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: set, onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.app }) });
}

/** Changes the language at once. The till also keeps it, except before the first setup, when it cannot. */
export function useSetLanguage() {
  return useSetting((language: Language) => {
    showLanguage(language);
    return ask('app.set-language', { language });
  });
}

export function useSetTheme() {
  return useSetting((theme: Theme) => ask('app.set-theme', { theme }));
}

export function useSetTrainingNetwork() {
  return useSetting((reachable: boolean) => ask('app.set-training-network', { reachable }));
}
