import { z } from 'zod';
import type { Answer } from './answer.ts';
import { readAs } from './read-as.ts';
import type { CallOptions, Service } from './service.ts';
import { wireId, wireList, wireText } from './wire.ts';

const found = z.looseObject({
  userId: wireId,
  matchedIdentifiers: wireList(z.looseObject({ idType: wireText, idValue: wireText, source: wireText })),
  profiles: wireList(z.looseObject({ source: wireText, firstName: wireText, lastName: wireText })),
});
export type FoundCustomer = z.infer<typeof found>;

const searchAnswer = z.looseObject({ data: wireList(found) });

/**
 * Customers whose first name, last name or registered identifiers start with a text, from all sources
 * ("Get Customers (Advanced Customer Search)"). An index that lags: a customer just registered may be missing.
 */
export async function searchCustomers(
  service: Service,
  { text, limit, offset = 0 }: { readonly text: string; readonly limit: number; readonly offset?: number },
  options: CallOptions = {},
): Promise<Answer<readonly FoundCustomer[]>> {
  const answer = await service.call({
    ...options,
    method: 'GET',
    path: '/v2/customers/search',
    query: { limit, offset, q: text },
  });
  const read = readAs(searchAnswer, answer);
  return read.kind === 'accepted' ? { ...read, value: read.value.data } : read;
}
