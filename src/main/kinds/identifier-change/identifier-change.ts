import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Identifier } from '#contract/customer.ts';
import type { Place } from '#contract/place.ts';
import { isSameIdentifier, isSpelt } from '#contract/rules/same-identifier.ts';
import { isSameText } from '#contract/rules/same-text.ts';
import { changeIdentifiers } from '../../capillary/customers/change-identifiers.ts';
import { mayBeThere } from '../../outbox/operation.ts';
import { findCustomer } from '../reading/find-customer.ts';
import { findHolders } from '../reading/find-holders.ts';
import { askOnce, askedPicture, isOldDoubt } from '../reading/old-doubt.ts';
import type { Finding } from '../../outbox/finding.ts';
import { type CustomerContext, defineKind } from '../../outbox/kind.ts';
import { without } from '../../identifiers/without.ts';
import { type IdentifierChangePayload, identifierChangePayload } from './payload.ts';
import { prepareIdentifierChange } from './prepare.ts';
import { sentOf, survivorOf } from '../sending/sent.ts';
import { heldBy, heldInSource } from '../../identifiers/held-by.ts';
import { address, cardAndSeries, identifier, identifierPlace } from '../touches.ts';
import type { TouchPorts } from '../../outbox/reach.ts';

/** What the customer held when a person was asked, and the doubt that this person was asked about. */
const picture = z.object({ held: z.array(z.string()), ...askedPicture.shape });

/** "Update Customer Identifiers/Issue Card", for identifiers. It may join the customer with one from another source. */
export const identifierChange = defineKind({
  name: 'identifier-change',
  access: 'staff',
  payload: identifierChangePayload,
  budget: null,
  looksFirst: false,
  prepare: prepareIdentifierChange,
  touches: identifiersAndTheirPlaces,
  outline: ({ draft }) => ({ kind: 'identifier-change', draft }),
  send: async ({ draft, add, remove }, { customerId, mode, ports: { service } }) => {
    const { source, accountId } = draft;
    const answer = await changeIdentifiers(
      service,
      { customerId, source, accountId, request: { add, remove: remove.map(freed) } },
      { mode },
    );
    return sentOf(answer, () => survivorOf(answer, customerId));
  },
  read: readChange,
  copy: ({ draft, add, remove }, known) =>
    // An identifier in another source is not how this till knows the customer. It is read again with the rest.
    draft.source === undefined ? { identifiers: [...without([...remove, ...add], known), ...add] } : {},
});

/** A customer may hold several cards. Of any other type, a new one comes after the one before. */
function identifiersAndTheirPlaces({ draft, add, remove }: IdentifierChangePayload, ports: TouchPorts) {
  return [...add, ...remove].flatMap((one) =>
    one.type === 'cardnumber'
      ? cardAndSeries({ cardNumber: one.value }, ports)
      : [identifier(one), identifierPlace(one, draft, ports), address(one.type)],
  );
}

/** A card that is taken back goes into the drawer for the next customer. Without this label it may not be free. */
function freed(gone: Identifier): Identifier & { readonly statusLabel?: string } {
  return gone.type === 'cardnumber' ? { ...gone, statusLabel: 'NOT_ISSUED' } : gone;
}

/**
 * Ours if the customer holds everything that was added and nothing that was removed. Absent if it is the other way
 * round, unless that may have been changed back long after our try. Anything in between was also written by somebody else.
 * A person must see it once: whoever sends it all the same has seen what the picture keeps.
 */
async function readChange(change: IdentifierChangePayload, context: CustomerContext): Promise<Finding> {
  const { draft, add, remove } = change;
  const at = { source: draft.source, accountId: draft.accountId };
  const { operation, attempts, ports } = context;
  // An added identifier only belongs to the customer if a try of ours may have added it.
  const known = mayBeThere(operation, attempts) ? [...remove, ...add] : remove;
  const found = await findCustomer(context, { alsoKnown: known, at });
  if (found.kind !== 'found') return found;
  const { customer, warnings } = found;

  // What came with another source's account stays in that source. What was removed here may live on in another.
  const everywhere = heldBy(customer);
  const inSource = heldInSource(customer, draft.source === undefined ? ports.service : at);
  // If the change only writes a number in another way, the two ways must be told apart.
  const isSame = add.some((one) => remove.some((other) => isSameIdentifier(one, other))) ? isSpelt : isSameIdentifier;
  const isThere = (sent: Identifier) => everywhere.some((held) => isSame(held, sent));
  const isLeft = (sent: Identifier) => inSource.some((held) => isSame(held, sent));
  if (add.every(isThere) && !remove.some(isLeft)) return { kind: 'applied', customerId: customer.id, warnings };

  const taken = picture.safeParse(operation.picture).data;
  const now = [...inSource, ...everywhere.filter((one) => add.some((sent) => isSameIdentifier(one, sent)))];
  const held = namesOf(now, change);
  const isAsBefore = !add.some(isThere) && remove.every(isLeft);
  const isAsSeen = isAsBefore || isDeepStrictEqual(taken?.held, held);
  if (isAsSeen && operation.serviceCode !== null) return readHolder(add, at, context);
  return isAsSeen && !isOldDoubt(context, taken?.asked)
    ? { kind: 'absent' }
    : askOnce('changed-elsewhere', context, { held });
}

/** What is held of the types that the change is about, in one order. */
function namesOf(held: readonly Identifier[], { add, remove }: IdentifierChangePayload): string[] {
  const isAbout = (one: Identifier) => [...add, ...remove].some(({ type }) => isSameText(type, one.type));
  return [...new Set(held.filter(isAbout).map(({ type, value }) => `${type} ${value}`))].toSorted();
}

/** Refused because it belongs to somebody else (8007, 8008). A person learns to whom. */
async function readHolder(
  add: readonly Identifier[],
  at: Place,
  { customerId, ports }: CustomerContext,
): Promise<Finding> {
  const holders = await findHolders(ports.service, add, at);
  if (holders.kind === 'failed') return { kind: 'unread', verdict: holders.verdict };
  const another = holders.customerIds.find((id) => id !== customerId);
  return another === undefined
    ? { kind: 'absent' }
    : { kind: 'person', reason: 'person-decides', existingCustomerId: another };
}
