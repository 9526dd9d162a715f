import type { Identifier } from '#contract/customer.ts';
import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { isSameText } from '#contract/rules/same-text.ts';
import { classOfCode } from '../../capillary/answers/codes.ts';
import { issueCard } from '../../capillary/customers/change-identifiers.ts';
import { lookupCustomerId } from '../../capillary/customers/lookup-customer.ts';
import { classifyReading } from '../../outbox/classify.ts';
import { findCustomer } from '../reading/find-customer.ts';
import { askIfOlder } from '../reading/old-doubt.ts';
import type { Finding } from '../../outbox/finding.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { without } from '../../identifiers/without.ts';
import { type CardPayload, cardPayload } from './payload.ts';
import { prepareCard } from './prepare.ts';
import { sentOf, survivorOf } from '../sending/sent.ts';
import { heldBy } from '../../identifiers/held-by.ts';
import { cardAndSeries } from '../touches.ts';

/** "Issue Card to an Existing Customer". */
export const card = defineKind({
  name: 'card',
  access: 'staff',
  payload: cardPayload,
  budget: 'cards',
  looksFirst: false,
  prepare: prepareCard,
  touches: ({ draft }, ports) => cardAndSeries(draft, ports),
  outline: ({ draft }) => ({ kind: 'card', draft }),
  send: async ({ draft: { cardNumber, ...more } }, { customerId, mode, ports: { service } }) => {
    const answer = await issueCard(service, { customerId, card: { value: cardNumber, ...more } }, { mode });
    return sentOf(answer, () => survivorOf(answer, customerId));
  },
  read: readCard,
  copy: ({ draft }, known) => {
    const given = { type: 'cardnumber', value: draft.cardNumber };
    return { identifiers: [...without([given], known), given] };
  },
});

/**
 * Ours if the customer holds the card. Absent if nobody holds it. If somebody else holds it, a person decides.
 *
 * A card that the till has known to be the customer's before was only to get another label. Then the label has to be
 * there. Soon after the try it is set again, which does no harm. Later on a person decides: a newer one may have been set.
 */
async function readCard(
  { draft: { cardNumber, statusLabel } }: CardPayload,
  context: CustomerContext,
): Promise<Finding> {
  const { operation, ports } = context;
  const { service } = ports;
  const found = await findCustomer(context);
  if (found.kind !== 'found') return found;
  const { customer, warnings } = found;
  const sent = { type: 'cardnumber', value: cardNumber };
  const applied: Finding = { kind: 'applied', customerId: customer.id, warnings };
  const isSent = (held: Identifier) => isSameIdentifier(held, sent);
  if (heldBy(customer).some(isSent)) {
    const { serviceCode } = operation;
    const isSo = serviceCode !== null && classOfCode(serviceCode) === 'already-applied';
    const label = customer.cardDetails.find((one) => isSent({ type: 'cardnumber', value: one.cardNumber }))?.statusInfo
      ?.label;
    const isLabelled = isSo || isSameText(label ?? '', statusLabel);
    if (isLabelled || !ports.identifiersOf(operation.lane).some(isSent)) return applied;
    return askIfOlder(context) ?? { kind: 'absent' };
  }

  const holder = classifyReading(await lookupCustomerId(service, sent));
  if (holder.kind !== 'applied') return { kind: 'unread', verdict: holder };
  if (holder.value === null) return { kind: 'absent' };
  if (holder.value === customer.id) return applied;
  return { kind: 'person', reason: 'person-decides', existingCustomerId: holder.value };
}
