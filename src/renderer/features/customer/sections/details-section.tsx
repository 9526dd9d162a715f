import { PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import type { CustomField } from '#contract/registration-form.ts';
import { listOf, pathOf } from '../../../shared/registration/field-path.ts';
import { useFormSettings } from '../../../shared/registration/use-form-settings.ts';
import { fieldsToEdit, formOf } from '../change/details-form.ts';
import { useFormat } from '../../../lib/format.ts';
import { Section } from './section.tsx';

/** What else the service knows: the fields that the org has named. */
export function DetailsSection({
  details,
  onEdit,
}: {
  readonly details: CustomerDetails;
  /** `null` while nothing may be changed. */
  readonly onEdit: (() => void) | null;
}) {
  const { t } = useTranslation(['customer', 'register']);
  const format = useFormat();
  const shownAs = ({ kind }: CustomField, value: string) => {
    if (kind === 'date') return format.day(value);
    return kind === 'yes-no' && (value === 'true' || value === 'false') ? t(`register:yesNo.${value}`) : value;
  };
  const shown = formOf(details);
  const fields = fieldsToEdit(shown, useFormSettings()).flatMap((field) => {
    const value = shown[listOf(field)][field.name] ?? '';
    return value === ''
      ? []
      : [{ path: pathOf(field), label: field.label ?? field.name, value: shownAs(field, value) }];
  });
  return (
    <Section
      title={t('details')}
      read={{ details, section: 'profile' }}
      action={onEdit && { label: t('change.details'), icon: PencilLine, shortcut: 'details', onPress: onEdit }}
    >
      {fields.length === 0 && <p className="mt-2 text-ink-soft">{t('noFields')}</p>}
      <dl className="mt-3 space-y-1.5">
        {fields.map(({ path, label, value }) => (
          <div key={path} className="flex justify-between gap-4">
            <dt className="max-w-3/5 shrink-0 text-ink-soft">
              <bdi>{label}</bdi>
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
