import { CreditCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails, HeldCard } from '#contract/customer.ts';
import { Badge } from '../../components/badge.tsx';
import { IdentifierValue } from '../../components/identifier-value.tsx';
import { useFormat } from '../../lib/format.ts';
import { Section } from './section.tsx';

/** The cards held, and issuing another. */
type CardSectionProps = { readonly details: CustomerDetails; readonly onIssue: () => void };

export function CardSection({ details, onIssue }: CardSectionProps) {
  const { cards } = details;
  const { t } = useTranslation('customer');
  return (
    <Section
      title={t('cards')}
      read={{ details, section: 'profile' }}
      action={{ label: t('change.card'), icon: CreditCard, shortcut: 'card', onPress: onIssue }}
    >
      {cards.length === 0 && <p className="mt-2 text-ink-soft">{t('noCards')}</p>}
      <ul className="mt-2 divide-y divide-line empty:hidden">
        {cards.map((card) => (
          <CardRow key={card.number} card={card} />
        ))}
      </ul>
    </Section>
  );
}

export function CardRow({ card: { number, series, status, issuedOn } }: { readonly card: HeldCard }) {
  const { t } = useTranslation('customer');
  const format = useFormat();
  return (
    <li className="flex items-center justify-between gap-4 py-3">
      <div className="min-w-0">
        <p className="text-lg">
          <IdentifierValue value={number} />
        </p>
        <p className="text-sm text-ink-soft empty:hidden">
          {series !== '' && <bdi>{series}</bdi>}
          {series !== '' && issuedOn !== '' && ' · '}
          {issuedOn !== '' && t('cardIssuedOn', { day: format.day(issuedOn) })}
        </p>
      </div>
      {status !== '' && <Badge tone={/active/i.test(status) ? 'good' : 'neutral'}>{status}</Badge>}
    </li>
  );
}
