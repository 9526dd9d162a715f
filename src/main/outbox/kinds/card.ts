import { z } from 'zod';
import { cardDraft } from '#contract/drafts/card.ts';
import { issueCard } from '../../capillary/change-identifiers.ts';
import { fetchCustomerDetails } from '../../capillary/customer-details.ts';
import { lookupCustomerId } from '../../capillary/lookup-customer.ts';
import { classifyReading } from '../classify.ts';
import { type CustomerContext, type Finding, defineKind } from './kind.ts';
import { heldBy, isSameIdentifier } from './same-identifier.ts';
import { sentOf, survivorOf } from './sent.ts';

const payload = z.object({ version: z.literal(1), draft: cardDraft });
export type CardPayload = z.infer<typeof payload>;

/** "Issue Card to an Existing Customer". */
export const card = defineKind({
  name: 'card',
  payload,
  budget: 'cards',
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'card', draft }),
  send: async ({ draft: { cardNumber, ...more } }, { customerId, mode, ports: { service } }) => {
    const answer = await issueCard(service, { customerId, card: { value: cardNumber, ...more } }, { mode });
    return sentOf(answer, () => survivorOf(answer, customerId));
  },
  read: readCard,
});

/** Ours where the customer holds the card; not there where nobody does; another's is for a person. */
async function readCard(
  { draft: { cardNumber } }: CardPayload,
  { customerId, ports }: CustomerContext,
): Promise<Finding> {
  const sent = { type: 'cardnumber', value: cardNumber };
  const details = classifyReading(await fetchCustomerDetails(ports.service, { customerId }));
  if (details.kind !== 'applied') return { kind: 'unread', verdict: details };
  const applied: Finding = { kind: 'applied', customerId: details.value.id, warnings: details.warnings };
  if (heldBy(details.value).some((one) => isSameIdentifier(one, sent))) return applied;
  const holder = classifyReading(await lookupCustomerId(ports.service, sent));
  if (holder.kind !== 'applied') return { kind: 'unread', verdict: holder };
  if (holder.value === null) return { kind: 'absent' };
  if (holder.value === details.value.id) return applied;
  return { kind: 'person', reason: 'person-decides', existingCustomerId: holder.value };
}
