import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

/** Registers a customer. It answers within the live wait, whether the registration was sent or not. */
export function useRegister() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: RegistrationDraft) => ask('customers.write', { work: { kind: 'registration', draft } }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
