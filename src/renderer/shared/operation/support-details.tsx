import { useTranslation } from 'react-i18next';
import type { OperationView } from '#contract/operation.ts';

/** The service's own words and the trace, folded away. They are for support, not for the cashier. */
export function SupportDetails({ operation }: { readonly operation: OperationView }) {
  const { t } = useTranslation('operation');
  const { serviceMessage, traceId } = operation;
  if (serviceMessage === '' && traceId === '') return null;
  return (
    <details className="text-sm text-ink-soft">
      <summary className="flex min-h-11 w-fit cursor-pointer items-center rounded-lg underline underline-offset-4">
        {t('support')}
      </summary>
      <dl data-selectable className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pb-2">
        {serviceMessage !== '' && (
          <>
            <dt>{t('serviceSays')}</dt>
            <dd dir="auto">{serviceMessage}</dd>
          </>
        )}
        {traceId !== '' && (
          <>
            <dt>{t('trace')}</dt>
            <dd dir="ltr" className="break-all">
              {traceId}
            </dd>
          </>
        )}
      </dl>
    </details>
  );
}
