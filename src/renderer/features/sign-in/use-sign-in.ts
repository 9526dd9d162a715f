import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

export type Credentials = { readonly code: string; readonly pin: string };

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => ask('staff.sign-in', credentials),
    onSuccess: (session) => queries.setQueryData(queryKeys.session, session),
  });
}
