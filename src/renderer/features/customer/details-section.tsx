import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import { Section } from './section.tsx';

/** What else the service knows: fraud mark, and the fields that the org has named. */
export function DetailsSection({
  details,
  onEdit,
}: {
  readonly details: CustomerDetails;
  readonly onEdit: () => void;
}) {
  const { t } = useTranslation('customer');
  const { profiles, extendedFields } = details;
  const fields = Object.entries({ ...profiles[0]?.fields, ...extendedFields });
  return (
    <Section
      title={t('details')}
      action={{ label: t('change.details'), icon: PencilLine, shortcut: 'details', onPress: onEdit }}
    >
      {fields.length === 0 && <p className="mt-2 text-ink-soft">{t('noFields')}</p>}
      <dl className="mt-3 space-y-1.5">
        {fields.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="max-w-3/5 shrink-0 text-ink-soft">
              <bdi>{name}</bdi>
            </dt>
            <dd className="min-w-0 text-end wrap-anywhere">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
