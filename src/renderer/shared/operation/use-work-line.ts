import { useTranslation } from 'react-i18next';
import type { WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import { shownKinds } from '../../kinds/kinds.ts';
import type { OutlineAs, ShownKind } from '../../kinds/shown-kind.ts';
import { useFormat } from '../../lib/format.ts';
import { useIdentifierLabel } from '../customer/use-identifier-label.ts';

/** What a person asked for, in one line. */
export function useWorkLine(): (work: WorkOutline | null) => string {
  const { t } = useTranslation('operation');
  const { t: say } = useTranslation('kinds');
  // Each kind types its own words. Here the kind may be any, so this takes any word.
  const sayAny = say as unknown as (key: string, values?: Readonly<Record<string, string>>) => string;
  const { list } = useFormat();
  const identifierName = useIdentifierLabel();
  const lineOf = <K extends WorkKind>({ kind, draft }: OutlineAs<K>): string => {
    const shown: ShownKind<K> = shownKinds[kind];
    return shown.line(draft, {
      say: (word, values) => sayAny(`${kind}.${word}`, values),
      list,
      identifierName,
      channelName: (channel) => t(`channels.${channel}`),
    });
  };
  return (work) => (work === null ? t('unreadable') : lineOf(work));
}
