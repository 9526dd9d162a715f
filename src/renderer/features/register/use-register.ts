import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RegistrationDraft } from '#contract/drafts/registration.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';

type Registration = {
  readonly draft: RegistrationDraft;
  /** The registration that was refused and is corrected; left out for a new one. */
  readonly amends: string | undefined;
};

/** Registers a customer. It answers within the live wait, whether the registration was sent or not. */
export function useRegister() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, amends }: Registration) =>
      amends === undefined
        ? ask('customers.write', { work: { kind: 'registration', draft } })
        : ask('outbox.fix-and-resend', { id: amends, work: { kind: 'registration', draft } }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.outbox }),
  });
}
