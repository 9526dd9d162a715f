import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

const followUpMs = 3000;
const followUps = 6;

/**
 * The same customer as the service knows it. `known`: the service has an id for the key. `expecting`: it has just taken
 * the registration, and runs its loyalty events when it gets to them, so it is asked again a few times.
 */
export function readServiceQuery(
  key: string,
  { known, expecting }: { readonly known: boolean; readonly expecting: boolean },
) {
  return queryOptions({
    queryKey: queryKeys.readService(key),
    queryFn: () => ask('customers.read-service', { key }),
    enabled: known,
    refetchInterval: ({ state }) =>
      expecting && state.dataUpdateCount + state.errorUpdateCount < followUps ? followUpMs : false,
  });
}
