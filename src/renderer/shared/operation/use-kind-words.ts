import { useTranslation } from 'react-i18next';
import type { WorkKind } from '#contract/drafts/work.ts';

type SayOfKind = (kind: WorkKind, word: string, values?: Readonly<Record<string, string>>) => string;

/** The words of whichever kind a write is. Each kind types its own words; here the kind may be any, so this takes any word. */
export function useKindWords(): SayOfKind {
  const { t } = useTranslation('kinds');
  const say = t as unknown as (key: string, values?: Readonly<Record<string, string>>) => string;
  return (kind, word, values) => say(`${kind}.${word}`, values);
}
