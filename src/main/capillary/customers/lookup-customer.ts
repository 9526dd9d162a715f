import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { type IdentifierName, ask } from '../ask.ts';
import { notFoundCodes } from '../answers/codes.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { wireId } from '../wire/read.ts';

const lookupAnswer = z.looseObject({ entity: wireId });

/**
 * The id of the customer who holds an identifier in a source, or `null` ("Fetch Customer ID").
 *
 * "Not found" comes as 200 with a code, as 404 with a code, and as 404 with bare JSON. A page of HTML does not come
 * from the service. It stays unreadable, because "nobody has it" allows a write to be sent again.
 */
export async function lookupCustomerId(
  service: Service,
  { type, value, ...account }: IdentifierName & SourceAccount,
  options: CallOptions = {},
): Promise<Answer<number | null>> {
  const answer = await ask(
    service,
    { method: 'GET', path: '/v2/customers/lookup', account, identifier: { type, value }, answer: lookupAnswer },
    options,
  );
  if (answer.kind === 'refused' && saysNotFound(answer)) {
    return { kind: 'accepted', value: null, warnings: [], facts: answer.facts };
  }
  return answer.kind === 'accepted' ? { ...answer, value: answer.value.entity } : answer;
}

function saysNotFound({ errors, facts }: Extract<Answer<unknown>, { kind: 'refused' }>): boolean {
  return errors.length === 0 ? facts.status === 404 : errors.every(({ code }) => notFoundCodes.has(code));
}
