import { z } from 'zod';
import type { Answer } from './answer.ts';
import { notFoundCodes } from './codes.ts';
import { readAs } from './read-as.ts';
import type { CallOptions, Service } from './service.ts';
import { wireId } from './wire.ts';

const lookupAnswer = z.looseObject({ entity: wireId });

/**
 * The id of the customer who holds an identifier in our source, or `null` ("Fetch Customer ID").
 *
 * Not found comes as 200 with a code, as 404 with a code, and as 404 with bare JSON. A page of HTML is not the service
 * saying so: it stays unreadable, for "nobody has it" is what lets a write be sent again.
 */
export async function lookupCustomerId(
  service: Service,
  { type, value }: { readonly type: string; readonly value: string },
  options: CallOptions = {},
): Promise<Answer<number | null>> {
  const answer = await service.call({
    ...options,
    method: 'GET',
    path: '/v2/customers/lookup',
    query: { source: service.source, accountId: service.accountId, identifierName: type, identifierValue: value },
  });
  if (answer.kind === 'refused' && saysNotFound(answer)) {
    return { kind: 'accepted', value: null, warnings: [], facts: answer.facts };
  }
  const read = readAs(lookupAnswer, answer);
  return read.kind === 'accepted' ? { ...read, value: read.value.entity } : read;
}

function saysNotFound({ errors, facts }: Extract<Answer<unknown>, { kind: 'refused' }>): boolean {
  return errors.length === 0 ? facts.status === 404 : errors.every(({ code }) => notFoundCodes.has(code));
}
