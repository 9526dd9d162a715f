import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { appliedInPart } from './applied-in-part.ts';
import { ask } from '../ask.ts';
import { type SendMode, asyncQuery } from '../send-mode.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { type IdentifierRequest, identifierRequest } from '../wire/identifier.ts';
import { sentList } from '../wire/send.ts';
import { type WrittenAnswer, wireWritten } from '../wire/written.ts';

const changeRequest = z
  .strictObject({ add: sentList(identifierRequest).optional(), remove: sentList(identifierRequest).optional() })
  .refine(({ add, remove }) => add !== undefined || remove !== undefined, { error: 'add or remove is required' });
/** What a customer gains and loses in one source. A card's series and status stand beside it, as in the samples. */
export type IdentifierChange = z.input<typeof changeRequest>;

type ChangeOptions = CallOptions & { readonly mode: SendMode };

/**
 * Adds and removes identifiers and cards of a customer in one source ("Update Customer Identifiers/Issue Card").
 *
 * An identifier of another source merges the two accounts (8051), and `createdId` names the survivor. A card that is
 * removed with the org's label for unissued cards is free again.
 */
export async function changeIdentifiers(
  service: Service,
  {
    customerId,
    request,
    ...account
  }: SourceAccount & { readonly customerId: number; readonly request: IdentifierChange },
  { mode, ...options }: ChangeOptions,
): Promise<Answer<WrittenAnswer>> {
  const answer = await ask(
    service,
    {
      method: 'POST',
      path: `/v2/customers/${customerId}/changeIdentifier`,
      account,
      query: asyncQuery[mode],
      body: { schema: changeRequest, value: request },
      answer: wireWritten,
    },
    options,
  );
  return appliedInPart(answer);
}

/** A card by its number, and what else the org asks about it. */
export type Card = Omit<IdentifierRequest, 'type'>;

/**
 * Gives a customer a card that exists and is free ("Issue Card to an Existing Customer"). `seriesId` names a series of
 * the service's own, `seriesCode` a series made elsewhere.
 */
export function issueCard(
  service: Service,
  { card, ...customer }: SourceAccount & { readonly customerId: number; readonly card: Card },
  options: ChangeOptions,
): Promise<Answer<WrittenAnswer>> {
  return changeIdentifiers(service, { ...customer, request: { add: [{ type: 'cardnumber', ...card }] } }, options);
}
