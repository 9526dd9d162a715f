import { z } from 'zod';
import type { Answer } from './answer.ts';
import { readAs } from './read-as.ts';
import type { CallOptions, Service } from './service.ts';
import { wireId, wireList, wireNumber, wireText } from './wire.ts';

const wireIdentifier = z.looseObject({ type: wireText, value: wireText });

const attribution = z
  .looseObject({
    createDate: wireText.optional(),
    createdBy: z.looseObject({ code: wireText, name: wireText.optional() }).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const profile = z.looseObject({
  firstName: wireText.optional(),
  lastName: wireText.optional(),
  attribution,
  identifiers: wireList(wireIdentifier),
  identifiersAll: wireList(wireIdentifier),
  source: wireText.optional(),
  accountId: wireText.optional(),
});

const pointsSummary = z
  .looseObject({
    currentSlab: wireText,
    nextSlab: wireText,
    slabExpiryDate: wireText,
    loyaltyPoints: wireNumber,
    lifetimePoints: wireNumber,
    redeemed: wireNumber,
    expired: wireNumber,
    cumulativePurchases: wireNumber,
  })
  .optional()
  .catch(undefined);

const details = z.looseObject({
  id: wireId,
  profiles: wireList(profile),
  loyaltyInfo: z
    .looseObject({ loyaltyType: wireText.optional(), attributionV2: attribution })
    .optional()
    .catch(undefined),
  cardDetails: wireList(z.looseObject({ cardNumber: wireText })),
  pointsSummary,
});
export type WireCustomer = z.infer<typeof details>;
export type WireProfile = z.infer<typeof profile>;

/** What may be asked for beside the profile. */
export type Embed = 'points' | 'subscriptions' | 'mlp' | 'promotionalPoints' | 'expirySchedules' | 'expiredPoints';

/** One customer by the service's id, in our source ("Fetch Customer Details (by User ID)"). */
export async function fetchCustomerDetails(
  service: Service,
  { customerId, embed }: { readonly customerId: number; readonly embed?: Embed },
  options: CallOptions = {},
): Promise<Answer<WireCustomer>> {
  const answer = await service.call({
    ...options,
    method: 'GET',
    path: `/v2/customers/${customerId}`,
    query: { source: service.source, accountId: service.accountId, embed },
    headers: { language: service.language() },
  });
  return readAs(details, answer);
}
