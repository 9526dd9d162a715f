import type { Answer } from '../../capillary/answers/answer.ts';
import type { Call } from '../../capillary/service.ts';
import { accepted, refused } from './answers.ts';
import type { Customers, WorldCustomer } from './customers.ts';
import { namedBy } from './write.ts';

/** How much a service tells; tables and samples of the document differ in it. */
export type Telling = {
  /** Names, fields and loyalty type. */
  readonly tellsDetails: boolean;
  /** Of a customer who was merged away, the survivor's details (91009) and not a refusal (8069). */
  readonly namesSurvivor: boolean;
  /** What a customer who was merged away had been subscribed to. */
  readonly answersMerged: boolean;
};

type Told = { readonly customers: Customers; readonly telling: Telling };

/** What the service tells of what it holds. */
export function read(call: Call, { customers, telling }: Told): Answer<unknown> {
  if (call.path === '/v2/customers/bulk') return childrenOf(call, { customers, telling });
  const customer = namedBy(call, customers);
  if (!customer) return refused(8015);
  if (call.path === '/v2/customers/lookup') return accepted({ entity: customer.id });
  const [, part] = /\/customers\/\d+\/(\w+)/.exec(call.path) ?? [];
  if (customer.mergedInto !== null && !(part === 'subscriptions' && telling.answersMerged)) {
    const survivor = part === undefined && telling.namesSurvivor ? customers.find(customer.mergedInto) : null;
    return survivor
      ? accepted(detailsOf(survivor, telling), [{ code: 91009, message: 'the survivor' }])
      : refused(8069);
  }
  switch (part) {
    case 'subscriptions':
      return accepted({ subscriptions: [...customer.subscriptions.values()].map(asAnswered) });
    case 'referrals':
      return accepted({ data: [{ customer: { id: customer.id }, invitees: customer.invitees }] });
    case undefined:
      return accepted(detailsOf(customer, telling, call.query?.['source'] === 'ALL'));
    default:
      return accepted({ data: customer.lists.get(part) ?? [] });
  }
}

/** What is sent as `MOBILE` comes back as `SMS`. */
function asAnswered<T extends { readonly channel: string }>(one: T): T {
  return one.channel === 'MOBILE' ? { ...one, channel: 'SMS' } : one;
}

function childrenOf({ query }: Call, { customers, telling }: Told): Answer<unknown> {
  const type = String(query?.['associationEntityIdentifierType']);
  const parent = customers.holderOf({ type, value: String(query?.['associationEntityIdentifierValue']) });
  if (!parent) return refused(8015);
  const all = customers.childrenOf(parent).map((child) => detailsOf(child, telling));
  const offset = Number(query?.['offset'] ?? 0);
  return accepted({ entity: { customers: all.slice(offset, offset + Number(query?.['limit'] ?? 100)) } });
}

/** Cards stand beside the profile. The time of a registration is the one at which it was written. */
function detailsOf(customer: WorldCustomer, { tellsDetails }: Telling, ofAllSources = false): object {
  const { id, profile, identifiers, createdAtMs, till, extendedFields, loyaltyType } = customer;
  const isCard = ({ type }: { readonly type: string }) => type.toLowerCase() === 'cardnumber';
  const attribution = { createDate: new Date(createdAtMs).toISOString(), createdBy: { code: till } };
  const known = { identifiers: identifiers.filter((one) => !isCard(one)), source: 'INSTORE', attribution };
  const others = ofAllSources && customer.hasOtherProfile ? [{ source: 'WEBSITE', identifiers: [] }] : [];
  return {
    id,
    profiles: [{ ...(tellsDetails && profile), ...known }, ...others],
    cardDetails: identifiers.filter(isCard).map(({ value }) => ({ cardNumber: value })),
    ...(tellsDetails && { extendedFields, loyaltyInfo: { loyaltyType } }),
  };
}
