import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Identifier, IdentifierHolder } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';
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

const holderQuery = ({ type, value }: Identifier, at: Place) =>
  queryOptions({
    queryKey: queryKeys.holder(type, value, at),
    queryFn: () => ask('customers.holder', { identifier: { type, value }, ...at }),
    enabled: value.length >= shortest,
    // Never an answer of before: somebody may have been registered with it a moment ago.
    staleTime: 0,
    retry: false,
  });

/** Nobody is asked about a number that is still being typed. */
export const shortest = 4;
const typingMs = 250;

/**
 * Looks up who has it, while it is typed.
 *
 * @param ownKey the customer it is for; `null` for one yet to be registered
 * @param at the source it is for; the till's own unless named
 */
export function useHolder({ type, value }: Identifier, ownKey: string | null, at: Place = {}): Holder {
  const settled = useDebounced(value.trim(), typingMs);
  const { data = null, isFetching, isError } = useQuery(holderQuery({ type, value: settled }, at));
  return holderOf(data, { ownKey, asking: isFetching || settled !== value.trim(), isWrong: isError });
}

function holderOf(
  found: IdentifierHolder | null,
  { ownKey, asking, isWrong }: { readonly ownKey: string | null; readonly asking: boolean; readonly isWrong: boolean },
): Holder {
  // What the customer has in another source can be given in this one as well.
  const isTheirs = ownKey !== null && found?.customer?.key === ownKey;
  const isOwn = isTheirs && found?.where !== 'other-source';
  const isHeld = !asking && !isTheirs;
  return {
    asking,
    isWrong: isWrong && !asking,
    isTaken: isHeld && found?.where === 'this-source',
    joins: isHeld && found?.where === 'other-source',
    isOwn: isOwn && !asking,
    found: asking ? null : found,
  };
}
