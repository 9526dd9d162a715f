import type { Answer } from '../../capillary/answers/answer.ts';
import type { Call } from '../../capillary/service.ts';
import { accepted, refused } from './answers.ts';
import type { Customers, WorldCustomer } from './customers.ts';
import { namedBy } from './write.ts';

/** What the service tells of what it holds. */
export function read(call: Call, customers: Customers): Answer<unknown> {
  if (call.path === '/v2/customers/bulk') return childrenOf(call, customers);
  const customer = namedBy(call, customers);
  if (!customer) return refused(8015);
  if (call.path === '/v2/customers/lookup') return accepted({ entity: customer.id });
  if (customer.mergedInto !== null) return refused(8069);
  const [, part] = /\/customers\/\d+\/(\w+)/.exec(call.path) ?? [];
  switch (part) {
    case 'subscriptions':
      return accepted({ subscriptions: [...customer.subscriptions.values()].map(asAnswered) });
    case 'referrals':
      return accepted({ data: [{ invitees: customer.invitees }] });
    default:
      return accepted(detailsOf(customer));
  }
}

/** What is sent as `MOBILE` comes back as `SMS`. */
function asAnswered<T extends { readonly channel: string }>(one: T): T {
  return one.channel === 'MOBILE' ? { ...one, channel: 'SMS' } : one;
}

function childrenOf({ query }: Call, customers: Customers): Answer<unknown> {
  const type = String(query?.['associationEntityIdentifierType']);
  const parent = customers.holderOf({ type, value: String(query?.['associationEntityIdentifierValue']) });
  if (!parent) return refused(8015);
  const all = customers.childrenOf(parent).map(detailsOf);
  const offset = Number(query?.['offset'] ?? 0);
  return accepted({ entity: { customers: all.slice(offset, offset + Number(query?.['limit'] ?? 100)) } });
}

/** Cards stand beside the profile. The time of a registration is the one at which it was written. */
function detailsOf({ id, firstName, lastName, identifiers, createdAtMs, till, fields, images }: WorldCustomer): object {
  const attribution = { createDate: new Date(createdAtMs).toISOString(), createdBy: { code: till } };
  const isCard = ({ type }: { readonly type: string }) => type.toLowerCase() === 'cardnumber';
  const named = identifiers.filter((one) => !isCard(one));
  const profile = { firstName, lastName, identifiers: named, fields: Object.fromEntries(fields), attribution };
  return {
    id,
    profiles: [{ ...profile, source: 'INSTORE' }],
    cardDetails: identifiers.filter(isCard).map(({ value }) => ({ cardNumber: value })),
    customerImage: images.toReversed().map((name) => ({ file: { name } })),
    loyaltyInfo: { loyaltyType: 'loyalty' },
  };
}
