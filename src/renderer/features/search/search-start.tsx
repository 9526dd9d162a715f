import { CreditCard, Mail, Phone, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const hints = [
  { icon: UserRound, text: 'startName' },
  { icon: Phone, text: 'startMobile' },
  { icon: Mail, text: 'startEmail' },
  { icon: CreditCard, text: 'startCard' },
] as const;

/** Says what the box takes, while nothing is typed yet. */
export function SearchStart() {
  const { t } = useTranslation('search');
  return (
    <div className="appear mt-6 px-1">
      <h2 className="text-lg font-semibold">{t('startTitle')}</h2>
      <ul className="mt-3 grid gap-3 grid-cols-1 sm:grid-cols-2">
        {hints.map(({ icon: Icon, text }) => (
          <li key={text} className="flex items-center gap-3 text-ink-soft">
            <span className="flex size-11 shrink-0 items-center justify-center rounded-xl bg-sunken text-accent-ink">
              <Icon aria-hidden className="size-5" />
            </span>
            {t(text)}
          </li>
        ))}
      </ul>
    </div>
  );
}
