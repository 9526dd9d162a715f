import { Check, HelpCircle, MessageSquare, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { useScopeLabel } from '../../../shared/subscriptions/use-scope-label.ts';
import { pendingChoices } from '../pending/pending-choices.ts';
import { Section } from './section.tsx';
import {
  type Choice,
  type Choices,
  type Scope,
  cellOf,
  priorities,
  scopesOf,
  shownChannels,
  usualScope,
  wordOf,
} from '../../../shared/subscriptions/choices.ts';

type SubscriptionSectionProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  /** Left out while nothing may be changed. */
  readonly onChange: (() => void) | null;
};

/** Which messages the customer wants, and by which channel. Unsent choices are drawn over the known ones. */
export function SubscriptionSection({ details, open, onChange }: SubscriptionSectionProps) {
  const { t } = useTranslation('customer');
  const { shown, pending } = pendingChoices(details, open);
  return (
    <Section
      title={t('subscriptions')}
      read={{ details, section: 'subscriptions' }}
      action={
        onChange && {
          label: t('change.subscriptions'),
          icon: MessageSquare,
          shortcut: 'subscriptions',
          onPress: onChange,
        }
      }
    >
      {details.subscriptions === null && pending.size === 0 ? (
        <p className="mt-2 text-ink-soft">{t('subscriptionsUnknown')}</p>
      ) : (
        scopesOf(shown).map((scope) => <Matrix key={wordOf(scope)} scope={scope} choices={shown} pending={pending} />)
      )}
    </Section>
  );
}

type MatrixProps = { readonly scope: Scope; readonly choices: Choices; readonly pending: Choices };

function Matrix({ scope, choices, pending }: MatrixProps) {
  const { t } = useTranslation(['customer', 'operation']);
  const label = useScopeLabel();
  return (
    <table className="mt-3 w-full text-start">
      {scope !== usualScope && (
        <caption className="pt-2 text-start font-medium">
          <bdi>{label(scope)}</bdi>
        </caption>
      )}
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
        {shownChannels(choices, scope).map((channel) => (
          <tr key={channel} className="border-t border-line">
            <th scope="row" className="py-2 pe-4 text-start font-medium">
              {t(`operation:channels.${channel}`)}
            </th>
            {priorities.map((priority) => {
              const cell = cellOf({ channel, priority, ...scope });
              return (
                <td key={priority} className="py-2 pe-2">
                  <ChoiceMark choice={choices.get(cell)?.type} />
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
