import { CreditCard, Fingerprint, type LucideIcon, Mail, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Identifier } from '#contract/customer.ts';
import { Card, CardTitle } from '../../components/card.tsx';
import { IdentifierValue } from '../../components/identifier-value.tsx';
import { useIdentifierLabel } from '../../components/use-identifier-label.ts';

const icons: Readonly<Record<string, LucideIcon>> = { mobile: Phone, email: Mail, cardnumber: CreditCard };

/** Everything the customer can be reached or recognised by. */
export function IdentifierList({ identifiers }: { readonly identifiers: readonly Identifier[] }) {
  const { t } = useTranslation('customer');
  const label = useIdentifierLabel();
  return (
    <Card>
      <CardTitle>{t('identifiers')}</CardTitle>
      {identifiers.length === 0 && <p className="mt-2 text-ink-soft">{t('noIdentifiers')}</p>}
      <dl className="mt-4 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {identifiers.map(({ type, value }) => {
          const Icon = icons[type] ?? Fingerprint;
          return (
            <div key={`${type} ${value}`} className="min-w-0">
              <dt className="flex items-center gap-2 text-sm text-ink-soft">
                <Icon aria-hidden className="size-4 shrink-0 text-accent-ink" />
                {label(type)}
              </dt>
              <dd className="text-lg">
                <IdentifierValue value={value} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
