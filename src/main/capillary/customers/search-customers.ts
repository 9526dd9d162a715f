import { z } from 'zod';
import { type Answer, invalid } from '../answers/answer.ts';
import { ask } from '../ask.ts';
import { type Paging, pagesOf } from '../pages.ts';
import type { CallOptions, Service } from '../service.ts';
import { wirePagination } from '../wire/pagination.ts';
import { knownBy, listMembers, wireId, wireList, wireText, wireTextMaybe } from '../wire/read.ts';

const found = z.looseObject({
  userId: wireId,
  matchedIdentifiers: wireList(
    z.looseObject({ idType: wireText, idValue: wireText, source: wireText, accountId: wireTextMaybe }),
  ),
  profiles: wireList(z.looseObject({ source: wireText, firstName: wireText, lastName: wireText })),
});
export type FoundCustomer = z.infer<typeof found>;

const searchAnswer = knownBy(listMembers, z.looseObject({ pagination: wirePagination, data: wireList(found) }));

/**
 * Customers of all sources whose first name, last name or registered identifiers start with a text ("Get Customers
 * (Advanced Customer Search)"). The service's index lags: a customer just registered may be missing.
 */
export async function searchCustomers(
  service: Service,
  { text, limit = 10, offset = 0 }: { readonly text: string } & Paging,
  options: CallOptions = {},
): Promise<Answer<z.infer<typeof searchAnswer>>> {
  if (text.trim() === '') return invalid(400, 'q: is empty');
  return ask(
    service,
    { method: 'GET', path: '/v2/customers/search', query: { limit, offset, q: text }, answer: searchAnswer },
    options,
  );
}

/** All that a search finds, page after page. */
export function searchPages(service: Service, question: { readonly text: string }, options: CallOptions = {}) {
  return pagesOf(
    (paging) => searchCustomers(service, { ...question, ...paging }, options),
    ({ data, pagination }) => ({ rows: data, pagination }),
  );
}
