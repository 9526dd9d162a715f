import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Identifier, IdentifierHolder } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';
import { ask } from '../../lib/bridge.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useDebounced } from '../../lib/use-debounced.ts';

/** Who has an identifier that is about to be given to a customer. */
export type Holder = {
  readonly asking: boolean;
  /** The value cannot be an identifier of this type. */
  readonly isWrong: boolean;
  /** Somebody else in our source has it, so it cannot be given. */
  readonly isTaken: boolean;
  /** An account of another source has it. That account and this customer's would become one. */
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
    // Never use an old answer: somebody may have been registered with it a moment ago.
    staleTime: 0,
    retry: false,
  });

/** A shorter number is still being typed, so nothing is asked about it. */
export const shortest = 4;
const typingMs = 250;

/**
 * Looks up who has an identifier, while it is typed.
 *
 * @param ownKey the customer it is for; `null` for a customer who is not registered yet
 * @param at the source it is for; the till's own source unless another is named
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
  // An identifier that the customer has in another source can be given in this source as well.
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
