import { useQuery } from '@tanstack/react-query';
import type { CustomerDetails } from '#contract/customer.ts';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import { readServiceQuery } from './read-service.ts';
import { readTillQuery } from './read-till.ts';
import { useFollowUps } from './use-follow-ups.ts';

type Awaited = {
  /** The number of the customer's operations that the service has not accepted. */
  readonly waiting: number;
  /** A write was kept just now, to be sent later. */
  readonly expecting: boolean;
};

/** One customer: first the till's copy, then the service's answer. Read anew whenever the service accepts a write. */
export function useCustomer(key: string, { waiting, expecting }: Awaited) {
  const till = useQuery(readTillQuery(key));
  const known = customerIdOf(key) !== null || (till.data?.customerId ?? null) !== null;
  const service = useQuery(readServiceQuery(key, known));
  // The service refuses a second call for a customer while one is on its way (521).
  const read = () => void service.refetch({ cancelRefetch: false });
  useFollowUps({ waiting, expecting, read: () => known && read() });
  return {
    details: overlaid(till.data, service.data),
    /** Neither the till nor the service has anything to show, and neither will. */
    missing: till.isError && (!known || service.isError),
    asking: service.isFetching,
    error: service.error ?? (known ? null : till.error),
    refresh: known ? () => void service.refetch() : null,
  };
}

/** The service's answer, with the unsent work of this till laid over it. */
function overlaid(
  till: CustomerDetails | undefined,
  service: CustomerDetails | undefined,
): CustomerDetails | undefined {
  if (!till || !service) return service ?? till;
  return { ...service, pending: till.pending };
}
