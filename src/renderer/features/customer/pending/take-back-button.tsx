import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button.tsx';
import { ask } from '../../../lib/bridge.ts';
import { useDeskState } from '../../../shared/desk/desk-state.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Undoes an unsent write. @param what names the change for people who cannot see what the button stands beside */
export function TakeBackButton({ operationId, what }: { readonly operationId: string; readonly what: string }) {
  const { t } = useTranslation('customer');
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () => ask('outbox.take-back', { id: operationId }),
    onSuccess: () => {
      // "Saved on this till" is no longer true. The button goes with the write, so the focus needs a new place.
      useDeskState.getState().show(null);
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
  return (
    <>
      <Button aria-label={t('takeBack.of', { what })} busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
        {!takeBack.isPending && <Undo2 aria-hidden className="size-5" />}
        {t('takeBack.short')}
      </Button>
      {takeBack.isError && (
        <span role="alert" className="text-sm">
          {t('takeBack.late')}
        </span>
      )}
    </>
  );
}
