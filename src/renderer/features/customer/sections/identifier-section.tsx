import { CreditCard, Fingerprint, type LucideIcon, Mail, PencilLine, Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { OperationView } from '#contract/operation.ts';
import { Badge } from '../../../components/badge.tsx';
import { IdentifierValue } from '../../../shared/customer/identifier-value.tsx';
import { useIdentifierLabel } from '../../../shared/customer/use-identifier-label.ts';
import { pendingIdentifiers } from '../pending/pending-identifiers.ts';
import { Section } from './section.tsx';

const icons: Readonly<Record<string, LucideIcon>> = { mobile: Phone, email: Mail, cardnumber: CreditCard };

type IdentifierSectionProps = {
  readonly details: CustomerDetails;
  readonly open: readonly OperationView[];
  /** Left out while nothing may be changed. */
  readonly onChange: (() => void) | null;
};

/** Everything that reaches or identifies the customer, with this till's unsent changes laid over it. */
export function IdentifierSection({ details, open, onChange }: IdentifierSectionProps) {
  const { t } = useTranslation('customer');
  const label = useIdentifierLabel();
  const shown = pendingIdentifiers(details.identifiers, open);
  return (
    <Section
      title={t('identifiers')}
      read={{ details, section: 'profile' }}
      action={
        onChange && { label: t('change.identifiers'), icon: PencilLine, shortcut: 'identifiers', onPress: onChange }
      }
    >
      {shown.length === 0 && <p className="mt-2 text-ink-soft">{t('noIdentifiers')}</p>}
      <dl className="mt-4 grid gap-x-6 gap-y-4 grid-cols-1 sm:grid-cols-2">
        {shown.map(({ type, value, pending }) => {
          const Icon = icons[type] ?? Fingerprint;
          return (
            <div key={`${type} ${value}`} className="min-w-0">
              <dt className="flex items-center gap-2 text-sm text-ink-soft">
                <Icon aria-hidden className="size-4 shrink-0 text-accent-ink" />
                {label(type)}
              </dt>
              <dd className="text-lg">
                <IdentifierValue value={value} className={pending === 'removed' ? 'line-through' : ''} />
                {pending && (
                  <Badge tone="calm" className="ms-2">
                    {t(`pendingIdentifier.${pending}`)}
                  </Badge>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
