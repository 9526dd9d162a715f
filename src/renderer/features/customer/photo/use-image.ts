import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CustomerImage } from '#contract/customer.ts';
import { ask } from '../../../lib/bridge.ts';
import { queryKeys } from '../../../lib/query-keys.ts';
import { readServiceQuery } from '../read/read-service.ts';

const imageTillQuery = (key: string) =>
  queryOptions({ queryKey: queryKeys.imageTill(key), queryFn: () => ask('customers.image-till', { key }) });

/** @param readAtMs when the customer was read. Each reading of the customer asks for the image once. */
const imageServiceQuery = (key: string, readAtMs: number, enabled: boolean) =>
  queryOptions({
    queryKey: queryKeys.imageService(key, readAtMs),
    queryFn: () => ask('customers.image-service', { key }),
    enabled,
  });

/**
 * A customer's image. The till's copy comes at once, the service's image after the rest of the page has been read: the
 * service refuses a second call for a customer while one is on its way (521).
 */
export function useImage(key: string): CustomerImage | undefined {
  const till = useQuery(imageTillQuery(key)).data;
  const { isSuccess, isFetching, dataUpdatedAt } = useQuery({ ...readServiceQuery(key, false), enabled: false });
  const service = useQuery(imageServiceQuery(key, dataUpdatedAt, isSuccess && !isFetching)).data;
  if (!till || !service) return till ?? service;
  // On a failing disk the till cannot keep what it reads, so the service's image may be the newer one.
  const isNewer = (service.fetchedAtMs ?? 0) > (till.fetchedAtMs ?? 0);
  return isNewer ? { ...service, pending: till.pending } : till;
}
