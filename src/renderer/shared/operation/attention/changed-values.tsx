import { useTranslation } from 'react-i18next';
import type { SubscriptionDraft } from '#contract/drafts/subscriptions.ts';
import type { ChangedValue, OperationView } from '#contract/operation.ts';
import { Badge } from '../../../components/badge.tsx';
import { useKindWords } from '../use-kind-words.ts';

/** What a person saw when the entry was made, what the service has now, and what the entry would set. */
export function ChangedValues({ operation }: { readonly operation: OperationView }) {
  const { t } = useTranslation('operation');
  const labelOf = useLabel(operation.kind);
  const wordOf = useValueWord();
  const heads = ['seen', 'now', 'sent'] as const;
  return (
    <table className="w-full text-start">
      <thead>
        <tr className="text-sm text-ink-soft">
          <th className="sr-only">{t('elsewhere.value')}</th>
          {heads.map((head) => (
            <th key={head} className="py-2 pe-4 text-start font-medium">
              {t(`elsewhere.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {operation.changedValues.map(({ name, seen, now, sent }) => {
          const isChanged = now !== null && now !== sent && now !== seen;
          return (
            <tr key={name} className="border-t border-line align-top">
              <th scope="row" className="py-2 pe-4 text-start font-normal text-ink-soft">
                <bdi>{labelOf(name)}</bdi>
              </th>
              <td className="py-2 pe-4">
                <bdi>{seen === null ? t('elsewhere.unseen') : wordOf(seen)}</bdi>
              </td>
              <td className="py-2 pe-4">
                <bdi className={isChanged ? 'font-semibold' : undefined}>{wordOf(now ?? '')}</bdi>{' '}
                {isChanged && <Badge tone="attention">{t('elsewhere.changed')}</Badge>}
              </td>
              <td className="py-2">
                <bdi>{wordOf(sent)}</bdi>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The name of a value, in the words of its kind. A field of the store's own has the store's name. */
function useLabel(kind: string): (name: ChangedValue['name']) => string {
  const { t } = useTranslation('operation');
  const say = useKindWords();
  return (name) => {
    if (kind === 'subscriptions') {
      const [channel, priority] = name.split(' ') as [SubscriptionDraft['channel'], SubscriptionDraft['priority']];
      return `${t(`channels.${channel}`)} (${say('subscriptions', priority)})`;
    }
    if (name === 'loyaltyType') return say('update', name);
    if (name === 'firstName' || name === 'lastName') return say('update', `${name}Field`);
    return name.slice(name.indexOf('.') + 1);
  };
}

const wordedValues = ['OPTIN', 'OPTOUT', 'loyalty', 'non_loyalty'] as const;

function useValueWord(): (value: string) => string {
  const { t } = useTranslation('operation');
  return (value) => {
    const worded = wordedValues.find((one) => one === value);
    if (worded) return t(`elsewhere.${worded}`);
    return value === '' ? t('elsewhere.none') : value;
  };
}
