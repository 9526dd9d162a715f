import { CreditCard, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails, HeldCard } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { IdentifierValue } from '../../../shared/customer/identifier-value.tsx';
import { cn } from '../../../lib/cn.ts';
import { useFormat } from '../../../lib/format.ts';
import { shownCards, type ShownCard } from '../pending/shown-cards.ts';
import { Section } from './section.tsx';

type CardSectionProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  /** `null` while nothing may be changed. */
  readonly onIssue: (() => void) | null;
  readonly onRemove: ((card: HeldCard) => void) | null;
};

/** The customer's cards, with this till's unsent changes laid over them. Cards can be issued and removed here. */
export function CardSection({ details, open, onIssue, onRemove }: CardSectionProps) {
  const { t } = useTranslation('customer');
  const cards = shownCards(details, open);
  return (
    <Section
      title={t('cards')}
      read={{ details, section: 'profile' }}
      action={onIssue && { label: t('change.card'), icon: CreditCard, shortcut: 'card', onPress: onIssue }}
    >
      {cards.length === 0 && <p className="mt-2 text-ink-soft">{t('noCards')}</p>}
      <ul className="mt-2 divide-y divide-line empty:hidden">
        {cards.map((card) => (
          <CardRow
            key={card.number}
            card={card}
            {...(onRemove && card.pending === null && { onRemove: () => onRemove(card) })}
          />
        ))}
      </ul>
    </Section>
  );
}

type CardRowProps = { readonly card: ShownCard; readonly onRemove?: () => void };

export function CardRow({ card, onRemove }: CardRowProps) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  const { number, series, status, issuedOn, isActive, maxActiveCards, pending } = card;
  const facts = [
    issuedOn === '' ? '' : t('cardIssuedOn', { day: format.day(issuedOn) }),
    maxActiveCards === null ? '' : t('cardLimit', { max: format.number(maxActiveCards) }),
  ].filter((fact) => fact !== '');
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div className="min-w-0">
        <p className="text-lg">
          <IdentifierValue value={number} className={cn(pending === 'removed' && 'line-through')} />
        </p>
        <p className="text-sm text-ink-soft empty:hidden">
          {series !== '' && <bdi>{series}</bdi>}
          {series !== '' && facts.length > 0 && ' · '}
          {facts.join(' · ')}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-2">
        {pending && <Badge tone="calm">{t(`pendingIdentifier.${pending}`)}</Badge>}
        {!pending && status !== '' && <Badge tone={isActive ? 'good' : 'neutral'}>{status}</Badge>}
        {onRemove && (
          <Button tone="quiet" aria-label={`${t('cardRemove.title')}: ${number}`} onClick={onRemove}>
            <Minus aria-hidden className="size-5" />
            {t('change.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}
