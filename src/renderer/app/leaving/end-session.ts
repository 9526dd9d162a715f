import { useDeskState } from '../../shared/desk/desk-state.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { history } from '../history.ts';
import { queryClient } from '../query-client.ts';

/** Removes everything about customers from the page once nobody is signed in. */
export function endSession(): void {
  useDeskState.getState().forget();
  queryClient.removeQueries({ queryKey: queryKeys.customers });
  queryClient.removeQueries({ queryKey: queryKeys.outbox });
  queryClient.getMutationCache().clear();
  history.replace('/');
}
