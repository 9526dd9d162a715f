import { z } from 'zod';
import { type Identifier, identifier } from '#contract/customer.ts';
import { identifierChangeDraft } from '#contract/drafts/identifier-change.ts';
import { changeIdentifiers } from '../../capillary/change-identifiers.ts';
import { fetchCustomerDetails } from '../../capillary/customer-details.ts';
import { classifyReading } from '../classify.ts';
import { findHolders } from './find-holders.ts';
import { type CustomerContext, type Finding, defineKind } from './kind.ts';
import { heldBy, isSameIdentifier } from './same-identifier.ts';
import { sentOf, survivorOf } from './sent.ts';

const payload = z.object({
  version: z.literal(1),
  draft: identifierChangeDraft,
  /** As they go on the wire: mobiles as digits with the country code. */
  add: z.array(identifier),
  remove: z.array(identifier),
});
export type IdentifierChangePayload = z.infer<typeof payload>;

/** "Update Customer Identifiers/Issue Card", for identifiers. It may join the customer with one of another source. */
export const identifierChange = defineKind({
  name: 'identifier-change',
  payload,
  budget: null,
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'identifier-change', draft }),
  send: async ({ add, remove }, { customerId, mode, ports: { service } }) => {
    const request = { add, remove };
    const answer = await changeIdentifiers(service, { customerId, request }, { mode });
    return sentOf(answer, () => survivorOf(answer, customerId));
  },
  read: readChange,
});

/** Ours where all that was added is there and all that was removed is not; not there where it is the other way round. */
async function readChange(change: IdentifierChangePayload, context: CustomerContext): Promise<Finding> {
  const { customerId, ports } = context;
  const verdict = classifyReading(await fetchCustomerDetails(ports.service, { customerId }));
  if (verdict.kind === 'attention' && verdict.reason === 'stale-id') return readSurvivor(change, context);
  if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
  const { id, warnings } = { id: verdict.value.id, warnings: verdict.warnings };
  const held = heldBy(verdict.value);
  const has = (sent: Identifier) => held.some((one) => isSameIdentifier(one, sent));
  if (change.add.every(has) && !change.remove.some(has)) return { kind: 'applied', customerId: id, warnings };
  const isAsBefore = !change.add.some(has) && change.remove.every(has);
  if (!isAsBefore) return { kind: 'person', reason: 'changed-elsewhere', existingCustomerId: null };
  // Refused for being somebody else's (8007, 8008): a person is told whose.
  return context.operation.serviceCode === null ? { kind: 'absent' } : readHolder(change, context);
}

/** The customer has been merged away, and our own request may have done it: then the survivor holds what was added. */
async function readSurvivor(change: IdentifierChangePayload, { operation, ports }: CustomerContext): Promise<Finding> {
  const known = change.add.length > 0 ? change.add : ports.identifiersOf(operation.lane);
  const holders = await findHolders(ports.service, known);
  if (holders.kind === 'failed') return { kind: 'unread', verdict: holders.verdict };
  const [survivor, ...others] = holders.customerIds;
  const details = survivor === undefined ? null : await fetchCustomerDetails(ports.service, { customerId: survivor });
  const verdict = details && classifyReading(details);
  if (verdict && verdict.kind !== 'applied') return { kind: 'unread', verdict };
  const held = verdict ? heldBy(verdict.value) : [];
  const hasAll = change.add.every((sent) => held.some((one) => isSameIdentifier(one, sent)));
  if (verdict && others.length === 0 && hasAll && change.add.length > 0) {
    return { kind: 'applied', customerId: verdict.value.id, warnings: verdict.warnings };
  }
  return { kind: 'person', reason: 'stale-id', existingCustomerId: survivor ?? null };
}

async function readHolder({ add }: IdentifierChangePayload, { customerId, ports }: CustomerContext): Promise<Finding> {
  const holders = await findHolders(ports.service, add);
  if (holders.kind === 'failed') return { kind: 'unread', verdict: holders.verdict };
  const other = holders.customerIds.find((one) => one !== customerId);
  return { kind: 'person', reason: 'person-decides', existingCustomerId: other ?? null };
}
