import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetails } from '#contract/customer.ts';
import { initialsOf } from './initials.ts';
import { Portrait } from './portrait.tsx';
import { useImage } from './use-image.ts';

type CustomerPhotoProps = {
  readonly details: CustomerDetails;
  /** `null` while nothing may be changed. */
  readonly onChange: (() => void) | null;
};

/** The photo of the customer. One press changes it. A photo that is not sent yet says so. */
export function CustomerPhoto({ details, onChange }: CustomerPhotoProps) {
  const { t } = useTranslation('customer');
  const image = useImage(details.key);
  const pending = image?.pending ?? null;
  const label = t('change.photo');
  const portrait = <Portrait image={pending ?? image?.image ?? null} initials={initialsOf(details)} name="" />;
  if (!onChange) return <div className="size-24 shrink-0">{portrait}</div>;
  return (
    <button
      type="button"
      aria-label={pending ? `${label}, ${t('notSentMark')}` : label}
      title={label}
      className="relative size-24 shrink-0 rounded-2xl"
      onClick={onChange}
    >
      {portrait}
      {pending && (
        <span className="absolute inset-x-0 bottom-0 rounded-b-2xl bg-calm-soft px-1 py-0.5 text-center text-xs leading-tight font-medium text-calm-ink">
          {t('notSentMark')}
        </span>
      )}
      <span className="absolute -end-2 -top-2 flex size-8 items-center justify-center rounded-full border border-line bg-surface text-ink shadow-lift">
        <Camera aria-hidden className="size-4" />
      </span>
    </button>
  );
}
