import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CirclePause, CirclePlay } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { ask } from '../../lib/bridge.ts';
import { useOutboxSummary } from '../../lib/outbox-summary.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useSession } from '../../lib/session.ts';

type Command = 'outbox.pause' | 'outbox.resume' | 'outbox.confirm-only-copy';

const words = {
  'outbox.pause': 'pause',
  'outbox.resume': 'resume',
  'outbox.confirm-only-copy': 'onlyCopy',
} as const satisfies Record<Command, string>;

/** A manager stops all sending and lets it go on; nothing is offered to anybody else. */
export function PauseActions() {
  const { t } = useTranslation('outbox');
  const blockage = useOutboxSummary()?.blockage;
  const isManager = useSession()?.role === 'manager';
  const queries = useQueryClient();
  const command = useMutation({
    mutationFn: (name: Command) => ask(name),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
  if (!isManager || blockage === undefined) return null;
  const offered: Command =
    blockage === 'copied' ? 'outbox.confirm-only-copy' : blockage === 'manager' ? 'outbox.resume' : 'outbox.pause';
  const Icon = offered === 'outbox.pause' ? CirclePause : CirclePlay;
  return (
    <Button size="large" busy={command.isPending} onClick={() => command.mutate(offered)}>
      <Icon aria-hidden className="size-5" />
      {t(words[offered])}
    </Button>
  );
}
