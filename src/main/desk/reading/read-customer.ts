import type { CustomerDetails } from '#contract/customer.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import { customerIdOf } from '#contract/rules/customer-key.ts';
import { fetchDetailedCoupons } from '../../capillary/loyalty/customer-coupons.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import { keptFromService, pageOf } from './customer-page.ts';
import { currentKey } from '../current-key.ts';
import type { Desk } from '../desk.ts';
import { isRecordOf } from '../../identifiers/is-record-of.ts';
import { serviceError } from './service-error.ts';

/** The till's copy of one customer. Error: `not-found`. */
export function readTill(key: string, desk: Desk): Envelope<CustomerDetails> {
  const current = currentKey(key, desk);
  const customer = desk.directory.find(current);
  if (!customer) return fail('not-found', 'This till has no copy of that customer');
  desk.storage.attempt(() => desk.directory.touch(current));
  return succeed(withNews(pageOf(customer, 'till', desk), desk));
}

/**
 * One customer from the service: first the details with points, then the coupons. One call follows the other, because
 * the service refuses a second call for the same customer (521). If the coupons cannot be read, the kept ones stay.
 *
 * Error: also `service-unreadable` if the service answers with the record of somebody else.
 */
export async function readService(key: string, desk: Desk): Promise<Envelope<CustomerDetails>> {
  const current = currentKey(key, desk);
  const customerId = customerIdOf(current);
  if (customerId === null) return readTill(current, desk);
  const details = await fetchCustomerDetails(desk.service, {
    customerId,
    source: 'ALL',
    embed: ['points', 'subscriptions'],
  });
  if (details.kind !== 'accepted') return serviceError(details);
  const known = desk.directory.find(current)?.identifiers ?? [];
  if (!isRecordOf(details, { customerId, known })) return fail('service-unreadable', 'The record is somebody else’s');
  const coupons = await fetchDetailedCoupons(desk.service, { customerId });
  const kept = keptFromService(
    { ...details.value, id: customerId },
    { desk, coupons: coupons.kind === 'accepted' ? coupons.value.entity : null, warnings: details.warnings },
  );
  desk.onDirectoryChange();
  return succeed(withNews(pageOf(kept, 'service', desk), desk));
}

const newsForMs = 24 * 60 * 60_000;

/**
 * What the service said about writes of the last day (merged, not kept, …), for staff who were not there to read it.
 */
function withNews(page: CustomerDetails, { outbox, clock }: Desk): CustomerDetails {
  if (page.customerId === null) return page;
  const news = outbox.store.warningsSince(page.customerId, clock.now() - newsForMs);
  const fresh = news.filter(({ code }, index) => {
    const firstOfNews = news.findIndex((other) => other.code === code) === index;
    return firstOfNews && !page.warnings.some((known) => known.code === code);
  });
  return { ...page, warnings: [...page.warnings, ...fresh] };
}
