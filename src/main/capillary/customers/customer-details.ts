import type { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { type IdentifierName, ask } from '../ask.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { wireCustomer } from '../wire/customer.ts';
import { wireId } from '../wire/read.ts';

const details = wireCustomer.extend({ id: wireId });
/** One whole customer: a profile for each source that was asked for, the cards, and what was embedded. */
export type WireCustomer = z.infer<typeof details>;
export type WireProfile = WireCustomer['profiles'][number];

/** What may be asked for besides the profile. */
export type Embed =
  | 'points'
  | 'subscriptions'
  | 'mlp'
  | 'promotionalPoints'
  | 'expirySchedules'
  | 'expiredPoints'
  | 'CUSTOMERIMAGE';

type Wanted = SourceAccount & {
  /** One or several. Several go as one parameter, with commas. */
  readonly embed?: Embed | readonly Embed[];
};

/**
 * Reads one customer by the service's id ("Fetch Customer Details (by User ID)"), with extended fields in the language
 * of the screen ("Additional Header"). Errors: 8015 and 8065 for nobody, 8069 for a customer merged into another
 * account.
 *
 * @param question.source one source, or `ALL`
 */
export function fetchCustomerDetails(
  service: Service,
  { customerId, embed = [], ...account }: Wanted & { readonly customerId: number },
  options: CallOptions = {},
): Promise<Answer<WireCustomer>> {
  return ask(
    service,
    {
      method: 'GET',
      path: `/v2/customers/${customerId}`,
      account,
      query: { embed: [embed].flat().join(',') },
      headers: { language: service.language() },
      answer: details,
    },
    options,
  );
}

/** The same for a customer known by an identifier or card ("Fetch Customer Details (by Identifier)"). */
export function fetchCustomerDetailsByIdentifier(
  service: Service,
  { identifier, embed = [], ...account }: Wanted & { readonly identifier: IdentifierName },
  options: CallOptions = {},
): Promise<Answer<WireCustomer>> {
  return ask(
    service,
    {
      method: 'GET',
      path: '/v2/customers/lookup/customerDetails',
      account,
      identifier,
      query: { embed: [embed].flat().join(',') },
      headers: { language: service.language() },
      answer: details,
    },
    options,
  );
}
