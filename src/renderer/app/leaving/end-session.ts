import { useDeskState } from '../../shared/desk/desk-state.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { history } from '../history.ts';
import { queryClient } from '../query-client.ts';

/** Leaves nothing of a customer in the page when nobody is signed in any more. */
export function endSession(): void {
  useDeskState.getState().forget();
  queryClient.removeQueries({ queryKey: queryKeys.customers });
  queryClient.removeQueries({ queryKey: queryKeys.outbox });
  queryClient.getMutationCache().clear();
  history.replace('/');
}
