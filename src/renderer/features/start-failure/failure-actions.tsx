import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { ask } from '../../lib/bridge.ts';

type Command = 'app.start-again' | 'app.end-other' | 'app.close';

/** What a person can do about a failed start: try once more, end the till that hangs, or leave. */
export function FailureActions({ mayEndOther }: { readonly mayEndOther: boolean }) {
  const { t } = useTranslation('failure');
  const { mutate, isPending, variables } = useMutation({ mutationFn: (command: Command) => ask(command) });
  const button = (command: Command) => ({
    size: 'large' as const,
    busy: isPending && variables === command,
    onClick: () => mutate(command),
  });
  return (
    <div className="mt-6 flex flex-wrap gap-3 px-6">
      <Button tone="primary" {...button('app.start-again')}>
        {t('again')}
      </Button>
      {mayEndOther && (
        <Button tone="danger" {...button('app.end-other')}>
          {t('endOther')}
        </Button>
      )}
      <Button {...button('app.close')}>{t('close')}</Button>
    </div>
  );
}
