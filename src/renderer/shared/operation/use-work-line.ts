import { useTranslation } from 'react-i18next';
import type { WorkKind, WorkOutline } from '#contract/drafts/work.ts';
import { shownKinds } from '../../kinds/kinds.ts';
import type { OutlineAs, ShownKind } from '../../kinds/shown-kind.ts';
import { useFormat } from '../../lib/format.ts';
import { useIdentifierLabel } from '../customer/use-identifier-label.ts';
import { useKindWords } from './use-kind-words.ts';

/** What a person asked for, in one line. */
export function useWorkLine(): (work: WorkOutline | null) => string {
  const { t } = useTranslation('operation');
  const say = useKindWords();
  const { list } = useFormat();
  const identifierName = useIdentifierLabel();
  const lineOf = <K extends WorkKind>({ kind, draft }: OutlineAs<K>): string => {
    const shown: ShownKind<K> = shownKinds[kind];
    return shown.line(draft, {
      say: (word, values) => say(kind, word, values),
      list,
      identifierName,
      channelName: (channel) => t(`channels.${channel}`),
    });
  };
  return (work) => (work === null ? t('unreadable') : lineOf(work));
}
