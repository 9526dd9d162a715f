import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Identifier, IdentifierHolder } from '#contract/customer.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useDebounced } from '../../lib/use-debounced.ts';

/** Who has an identifier that is about to be given to a customer. */
export type Holder = {
  readonly asking: boolean;
  /** It cannot be such an identifier. */
  readonly isWrong: boolean;
  /** Somebody else of our source has it, and it cannot be given. */
  readonly isTaken: boolean;
  /** An account of another source has it, which would become one with this customer's. */
  readonly joins: boolean;
  /** This customer has it already. */
  readonly isOwn: boolean;
  readonly found: IdentifierHolder | null;
};

const holderQuery = ({ type, value }: Identifier) =>
  queryOptions({
    queryKey: queryKeys.holder(type, value),
    queryFn: () => ask('customers.holder', { identifier: { type, value } }),
    enabled: value.length >= shortest,
    // Never an answer of before: somebody may have been registered with it a moment ago.
    staleTime: 0,
    retry: false,
  });

/** Nobody is asked about a number that is still being typed. */
const shortest = 4;
const typingMs = 250;

/** Looks up who has it, while it is typed. @param ownKey the customer it is for; `null` for one yet to be registered */
export function useHolder({ type, value }: Identifier, ownKey: string | null): Holder {
  const settled = useDebounced(value.trim(), typingMs);
  const { data = null, isFetching, isError } = useQuery(holderQuery({ type, value: settled }));
  return holderOf(data, { ownKey, asking: isFetching || settled !== value.trim(), isWrong: isError });
}

function holderOf(
  found: IdentifierHolder | null,
  { ownKey, asking, isWrong }: { readonly ownKey: string | null; readonly asking: boolean; readonly isWrong: boolean },
): Holder {
  const isOwn = ownKey !== null && found?.customer?.key === ownKey;
  const isHeld = !asking && !isOwn;
  return {
    asking,
    isWrong: isWrong && !asking,
    isTaken: isHeld && found?.where === 'our-source',
    joins: isHeld && found?.where === 'other-source',
    isOwn: isOwn && !asking,
    found: asking ? null : found,
  };
}
