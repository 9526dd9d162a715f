import { Check, HelpCircle, MessageSquare, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { openDrafts } from './open-drafts.ts';
import { Section } from './section.tsx';
import {
  type Choice,
  type Choices,
  cellOf,
  choicesOf,
  priorities,
  shownChannels,
} from '../../components/subscriptions/choices.ts';

type SubscriptionSectionProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  readonly onChange: () => void;
};

/** What the customer wants to be told, and over which channel; what is not sent yet is drawn over what is known. */
export function SubscriptionSection({ details, open, onChange }: SubscriptionSectionProps) {
  const { t } = useTranslation('customer');
  const known = choicesOf(details.subscriptions ?? []);
  const changes = openDrafts(open, 'subscriptions').flatMap((draft) => draft.changes);
  const pending = choicesOf(changes);
  return (
    <Section
      title={t('subscriptions')}
      action={{ label: t('change.subscriptions'), icon: MessageSquare, shortcut: 'subscriptions', onPress: onChange }}
    >
      {details.subscriptions === null && pending.size === 0 ? (
        <p className="mt-2 text-ink-soft">{t('subscriptionsUnknown')}</p>
      ) : (
        <Matrix choices={new Map([...known, ...pending])} pending={pending} />
      )}
    </Section>
  );
}

function Matrix({ choices, pending }: { readonly choices: Choices; readonly pending: Choices }) {
  const { t } = useTranslation(['customer', 'operation']);
  return (
    <table className="mt-3 w-full text-start">
      <thead className="text-sm text-ink-soft">
        <tr>
          <th scope="col" className="py-1 text-start font-normal">
            {t('channel')}
          </th>
          {priorities.map((priority) => (
            <th key={priority} scope="col" className="py-1 text-start font-normal">
              {t(`priority.${priority}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownChannels(choices).map((channel) => (
          <tr key={channel} className="border-t border-line">
            <th scope="row" className="py-2 pe-4 text-start font-medium">
              {t(`operation:channels.${channel}`)}
            </th>
            {priorities.map((priority) => {
              const cell = cellOf({ channel, priority });
              return (
                <td key={priority} className="py-2 pe-2">
                  <ChoiceMark choice={choices.get(cell)} />
                  {pending.has(cell) && <span className="ms-2 text-sm text-ink-soft">{t('notSentMark')}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChoiceMark({ choice }: { readonly choice: Choice | undefined }) {
  const { t } = useTranslation('customer');
  const [Icon, tone] = choice === 'OPTIN' ? [Check, 'text-good-ink'] : choice === 'OPTOUT' ? [X, ''] : [HelpCircle, ''];
  return (
    <span className={`inline-flex items-center gap-1.5 ${tone || 'text-ink-soft'}`}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(`choice.${choice ?? 'NONE'}`)}
    </span>
  );
}
