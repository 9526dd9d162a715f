import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '#contract/routes/app.ts';
import { Card, CardTitle } from '../../components/card.tsx';

type Person = AppStatus['trainingStaff'][number];
type TrainingStaffProps = { readonly staff: readonly Person[]; readonly onPick: (person: Person) => void };

/** The made-up people of training mode, with their PINs in clear. */
export function TrainingStaff({ staff, onPick }: TrainingStaffProps) {
  const { t } = useTranslation(['signIn', 'common']);
  return (
    <Card className="w-full max-w-md">
      <CardTitle>{t('trainingTitle')}</CardTitle>
      <p className="mb-4 text-ink-soft">{t('trainingHint')}</p>
      <ul className="flex flex-col gap-2">
        {staff.map((person) => (
          <li key={person.code}>
            <button
              type="button"
              onClick={() => onPick(person)}
              className="flex min-h-16 w-full items-center gap-3 rounded-xl border border-line px-4 text-start hover:bg-sunken"
            >
              <UserRound aria-hidden className="size-6 shrink-0 text-accent-ink" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">
                  <bdi>{person.name}</bdi>
                </span>
                <span className="block text-sm text-ink-soft">
                  {t(`common:role.${person.role}`)} · <bdi>{person.code}</bdi>
                </span>
              </span>
              <span className="tabular-nums text-ink-soft">{t('trainingPin', { pin: person.pin })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
