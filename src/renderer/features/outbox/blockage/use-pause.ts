import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What a manager decides about all sending. */
type PauseCommand = 'outbox.pause' | 'outbox.resume' | 'outbox.confirm-only-copy' | 'outbox.go-on-with-older-data';

export function usePause() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: PauseCommand) => ask(command),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
