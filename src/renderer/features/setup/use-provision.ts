import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouteInput } from '#contract/routes.ts';
import { ask } from '../../lib/bridge.ts';

/** Sets the till up, once. Afterwards the window asks anew for everything it knew. */
export function useProvision() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (provision: RouteInput<'setup.provision'>) => ask('setup.provision', provision),
    onSuccess: () => queries.invalidateQueries(),
  });
}
