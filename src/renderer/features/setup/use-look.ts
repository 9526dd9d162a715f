import { useMutation } from '@tanstack/react-query';
import type { RouteInput } from '#contract/routes.ts';
import { ask } from '../../lib/bridge.ts';

/** Looks whether the service can be reached as this till. Nothing is kept. */
export function useLook() {
  return useMutation({ mutationFn: (service: RouteInput<'setup.look'>) => ask('setup.look', service) });
}
