import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { type IdentifierName, ask } from '../ask.ts';
import type { CallOptions, Service } from '../service.ts';
import type { SourceAccount } from '../source-account.ts';
import { wireLoyaltyProgram } from '../wire/points.ts';
import { knownBy, listMembers, wireList } from '../wire/read.ts';

const loyaltyDetails = knownBy(listMembers, z.looseObject({ data: wireList(wireLoyaltyProgram) }));
/** A customer's standing in each loyalty program, or in the program that was asked for. */
export type LoyaltyDetails = z.infer<typeof loyaltyDetails>;

/** Points and tier by loyalty program ("Fetch Customer Loyalty Details"). */
export function fetchLoyaltyDetails(
  service: Service,
  { customerId, programId }: { readonly customerId: number; readonly programId?: number },
  options: CallOptions = {},
): Promise<Answer<LoyaltyDetails>> {
  return ask(
    service,
    {
      method: 'GET',
      path: `/v2/customers/${customerId}/loyaltyDetails`,
      query: { programId },
      answer: loyaltyDetails,
    },
    options,
  );
}

/** The same, for a customer known by an identifier or card ("Get Customer Loyalty Details"). */
export function fetchLoyaltyDetailsByIdentifier(
  service: Service,
  {
    identifier,
    programId,
    ...account
  }: SourceAccount & { readonly identifier: IdentifierName; readonly programId?: number },
  options: CallOptions = {},
): Promise<Answer<LoyaltyDetails>> {
  return ask(
    service,
    {
      method: 'GET',
      path: '/v2/customers/lookup/loyaltyDetails',
      account,
      identifier,
      query: { programId },
      answer: loyaltyDetails,
    },
    options,
  );
}
