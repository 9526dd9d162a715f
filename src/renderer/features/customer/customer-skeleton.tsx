import { useTranslation } from 'react-i18next';
import { Screen } from '../../components/screen.tsx';
import { Skeleton } from '../../components/skeleton.tsx';

/** The customer's page before anything about the customer has come. */
export function CustomerSkeleton() {
  const { t } = useTranslation();
  return (
    <Screen className="space-y-6">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <Skeleton className="h-11 w-80" />
      <Skeleton className="h-6 w-64" />
      <div className="grid gap-6 grid-cols-1 md:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-40" />
        <Skeleton className="h-64" />
      </div>
    </Screen>
  );
}
