import { useTranslation } from 'react-i18next';
import type { WorkOutline } from '#contract/drafts/work.ts';
import { useFormat } from '../../lib/format.ts';
import { useIdentifierLabel } from '../customer/use-identifier-label.ts';

/** What a person asked for, in one line. */
export function useWorkLine(): (work: WorkOutline | null) => string {
  const { t } = useTranslation('operation');
  const { list } = useFormat();
  const labelOf = useIdentifierLabel();
  return (work) => {
    if (work === null) return t('line.unreadable');
    switch (work.kind) {
      case 'registration': {
        const { mobile, email, cardNumber } = work.draft;
        return t('line.registration', { identifier: mobile || email || cardNumber });
      }
      case 'update': {
        const { fields = {}, extendedFields = {}, ...plain } = work.draft.changes;
        const named = (['firstName', 'lastName', 'loyaltyType'] as const).flatMap((name) =>
          plain[name] === undefined ? [] : [t(`details.${name}`)],
        );
        return t('line.update', { what: list([...named, ...Object.keys(fields), ...Object.keys(extendedFields)]) });
      }
      case 'identifier-change': {
        const { add, remove } = work.draft;
        return list([
          ...add.map(({ type, value }) => t('line.added', { type: labelOf(type), value })),
          ...remove.map(({ type, value }) => t('line.removed', { type: labelOf(type), value })),
        ]);
      }
      case 'card':
        return t('line.card', { number: work.draft.cardNumber });
      case 'subscriptions': {
        const named = (type: 'OPTIN' | 'OPTOUT') =>
          work.draft.changes
            .filter((one) => one.type === type)
            .map(({ channel, priority }) => `${t(`channels.${channel}`)} (${t(`messages.${priority}`)})`);
        const [into, outOf] = [named('OPTIN'), named('OPTOUT')];
        return list([
          ...(into.length > 0 ? [t('line.optIn', { list: list(into) })] : []),
          ...(outOf.length > 0 ? [t('line.optOut', { list: list(outOf) })] : []),
        ]);
      }
      case 'status-label':
        return t('line.status', work.draft);
      case 'referral':
        return t('line.referral', {
          list: list(work.draft.invitees.map(({ name, identifier }) => name || identifier)),
        });
      case 'image':
        return t('line.image');
      case 'group-registration':
      case 'group-association': {
        const { head, children, hierarchyCode } = work.draft;
        const names = [head, ...children].map(
          ({ firstName, lastName, identifiers }) => `${firstName} ${lastName}`.trim() || (identifiers[0]?.value ?? ''),
        );
        return t('line.group', { hierarchy: hierarchyCode, names: list(names) });
      }
    }
  };
}
