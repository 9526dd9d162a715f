import type { GroupRequest } from '../../capillary/groups/customer-groups.ts';
import type { RegisterRequest } from '../../capillary/customers/register-customer.ts';
import type { Call } from '../../capillary/service.ts';
import type { Customers } from './customers.ts';
import { namedBy } from './write.ts';

type Named = { readonly type: string; readonly value: string };

/** Whom a request is about: the ids of customers, and the identifiers of people who have none yet. */
export function subjectsOf(call: Call, customers: Customers): readonly string[] {
  const named = namedBy(call, customers);
  const others = [...namedInQuery(call), ...namedInBody(call)].map((one) => {
    const holder = customers.holderOf(one);
    return holder ? String(holder.id) : `${one.type}:${one.value}`;
  });
  return named ? [String(named.id), ...others] : others;
}

function namedInQuery({ query = {} }: Call): readonly Named[] {
  const pairs = [
    [query['identifierName'], query['identifierValue']],
    [query['associationEntityIdentifierType'], query['associationEntityIdentifierValue']],
  ];
  return pairs.flatMap(([type, value]) => (type === undefined ? [] : [{ type: String(type), value: String(value) }]));
}

function namedInBody({ method, path, body }: Call): readonly Named[] {
  const identifiersOf = () => {
    if (method === 'POST' && path === '/v2/customers') return (body as RegisterRequest).profiles[0].identifiers;
    if (method === 'GET' || path !== '/v2/customers/bulk') return [];
    return (body as GroupRequest).flatMap(({ profiles = [], associationDetails }) => {
      const { parentCustomer, childCustomers = [] } = associationDetails ?? {};
      const all = [...profiles, ...(parentCustomer?.profiles ?? []), ...childCustomers.flatMap((one) => one.profiles)];
      return all.flatMap(({ identifiers = [] }) => identifiers);
    });
  };
  return identifiersOf().map(({ type, value }) => ({ type, value: String(value) }));
}
