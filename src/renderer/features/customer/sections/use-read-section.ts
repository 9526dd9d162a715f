import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CustomerSection } from '#contract/customer.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Reads one part of a customer's page anew. The rest of the page stays as it was read. */
export function useReadSection(key: string, section: CustomerSection) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask('customers.read-section', { key, section }),
    onSuccess: (details) => queries.setQueryData(queryKeys.readService(key), details),
    // When the service cannot be reached, the part itself says so.
    retry: false,
  });
}
