import type { CustomerDetails, CustomerSection } from '#contract/customer.ts';
import { type Envelope, fail, succeed } from '#contract/envelope.ts';
import type { Unanswered } from '../../capillary/answers/answer.ts';
import { fetchDetailedCoupons } from '../../capillary/loyalty/customer-coupons.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import { fetchSubscriptions } from '../../capillary/customers/subscriptions.ts';
import type { KeptCustomer, KeptDetails } from '../../directory/directory-store.ts';
import { couponOf, keptFromService, pageOf, pointsOf, subscriptionsOf } from './customer-page.ts';
import { currentKey } from '../current-key.ts';
import type { Desk } from '../desk.ts';
import { keepOrShow } from './keep-or-show.ts';
import { serviceError } from './service-error.ts';

type Read<T> = { readonly ok: true; readonly read: T } | { readonly ok: false; readonly answer: Unanswered };

/**
 * One part of a customer's page from the service, and the rest as it is kept.
 *
 * Errors: `not-found` if this till never read the whole customer, and the errors of the service.
 */
export async function readSection(
  { key, section }: { readonly key: string; readonly section: CustomerSection },
  desk: Desk,
): Promise<Envelope<CustomerDetails>> {
  const customerId = readWhole(key, desk)?.customerId ?? null;
  if (customerId === null) return unknown;
  const read = await readPart(section, customerId, desk);
  if (!read.ok) return serviceError(read.answer);
  // A write may have been taken while the till asked the service. So the kept copy is read again.
  const known = readWhole(key, desk);
  if (!known) return unknown;
  const kept = read.read(known);
  desk.onDirectoryChange();
  return succeed(pageOf(kept, 'service', desk));
}

type ReadWhole = KeptCustomer & { readonly details: KeptDetails };

const unknown = fail('not-found', 'This till has no copy of that customer');

function readWhole(key: string, desk: Desk): ReadWhole | null {
  const known = desk.directory.find(currentKey(key, desk));
  return known?.details ? { ...known, details: known.details } : null;
}

/** Merges an answer into what is kept. */
type Keep = (known: ReadWhole) => KeptCustomer;

async function readPart(section: CustomerSection, customerId: number, desk: Desk): Promise<Read<Keep>> {
  const { service } = desk;
  const keepPart =
    (part: Partial<KeptDetails>): Keep =>
    (known) => {
      const readAtMs = { ...known.details.readAtMs, [section]: desk.clock.now() };
      const { fetchedAtMs, ...seen } = { ...known, details: { ...known.details, ...part, readAtMs } };
      return keepOrShow([seen], desk)[0] ?? { ...seen, fetchedAtMs };
    };
  switch (section) {
    case 'profile': {
      const answer = await fetchCustomerDetails(service, { customerId, source: 'ALL' });
      if (answer.kind !== 'accepted') return { ok: false, answer };
      const told = { ...answer.value, id: customerId };
      return { ok: true, read: () => keptFromService(told, { desk, coupons: null, warnings: answer.warnings }) };
    }
    case 'points': {
      const answer = await fetchCustomerDetails(service, { customerId, embed: 'points' });
      if (answer.kind !== 'accepted') return { ok: false, answer };
      return { ok: true, read: keepPart({ points: pointsOf(answer.value) }) };
    }
    case 'subscriptions': {
      const answer = await fetchSubscriptions(service, { customerId });
      if (answer.kind !== 'accepted') return { ok: false, answer };
      return { ok: true, read: keepPart({ subscriptions: subscriptionsOf(answer.value, service.source) }) };
    }
    case 'coupons': {
      const answer = await fetchDetailedCoupons(service, { customerId });
      if (answer.kind !== 'accepted') return { ok: false, answer };
      return { ok: true, read: keepPart({ coupons: answer.value.entity.map(couponOf) }) };
    }
  }
}
