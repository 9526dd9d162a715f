import { isSameIdentifier } from '#contract/rules/same-identifier.ts';
import { childrenPages } from '../../capillary/groups/customer-groups.ts';
import { fetchCustomerDetails } from '../../capillary/customers/customer-details.ts';
import { notFoundCodes } from '../../capillary/answers/codes.ts';
import type { Service } from '../../capillary/service.ts';
import { classifyReading } from '../../outbox/classify.ts';
import { findHolders } from '../reading/find-holders.ts';
import type { Finding } from '../../outbox/finding.ts';
import type { Context } from '../../outbox/kind.ts';
import { evidenceOf } from '../registration/evidence.ts';
import { isOurRegistration } from '../registration/is-ours.ts';
import { type GroupPayload, type Member, type Person, membersLeft, nameOf, withDone } from './payload.ts';
import { heldBy } from '../../identifiers/held-by.ts';

type Stopped = Extract<Finding, { kind: 'unread' | 'person' }>;
type Held = ReturnType<typeof heldBy>;

/** Which people of a group the service has, by id, and which of them our own try has registered. */
type Present = {
  readonly kind: 'present';
  readonly ids: ReadonlyMap<Person, number>;
  readonly ours: ReadonlySet<Person>;
};

/**
 * Reads which members the service has taken. A member whom our try registered is done; this is compared as for a single
 * registration. As soon as there is one, everybody who stands in the right place is done too, because our try put them
 * there. Without one, they may have stood there before. The rest is still to be sent.
 */
export async function readRegistered(payload: GroupPayload, context: Context): Promise<Finding> {
  if (membersLeft(payload).length === 0) return readHead(payload, context);
  const present = await findPresent(payload, context);
  return present.kind === 'present' ? readPlaces(payload, context, present) : present;
}

/**
 * Customers who were registered before may also have stood in their places before, in another role. So a place says
 * nothing about our try. Setting it again does no harm.
 */
export async function readAssociated(payload: GroupPayload, context: Context): Promise<Finding> {
  return membersLeft(payload).length === 0 ? readHead(payload, context) : { kind: 'absent' };
}

/** Everybody is done, and nothing is left to send. Only who the head is may still have to be found out. */
async function readHead({ head }: GroupPayload, context: Context): Promise<Finding> {
  const headId = context.customerId ?? (await findHolder(head, context));
  if (typeof headId === 'number') return { kind: 'applied', customerId: headId, warnings: [] };
  return headId ?? { kind: 'person', reason: 'person-decides', existingCustomerId: null, message: nameOf(head) };
}

async function findPresent(payload: GroupPayload, context: Context): Promise<Present | Stopped> {
  const { operation, ports } = context;
  const ids = new Map<Person, number>();
  const ours = new Set<Person>();
  // The head's id is needed even if the head is done.
  for (const one of new Set<Member>([payload.head, ...membersLeft(payload)])) {
    const holder = await findHolder(one, context);
    if (holder === null) continue;
    if (typeof holder !== 'number') return holder;
    ids.set(one, holder);
    if (one.done || ports.store.hasApplied({ kind: 'registration', customerId: holder, exceptId: operation.id }))
      continue;
    const details = await fetchCustomerDetails(ports.service, { customerId: holder });
    const verdict = classifyReading(details);
    if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
    const evidence = evidenceOf({ draft: one, identifiers: one.identifiers }, context, details.facts);
    if (evidence && isOurRegistration(verdict.value, evidence)) ours.add(one);
  }
  return { kind: 'present', ids, ours };
}

async function readPlaces(payload: GroupPayload, context: Context, { ids, ours }: Present): Promise<Finding> {
  if (ours.size === 0) return { kind: 'absent' };
  const { head, parent, children } = payload;
  const { customerId, ports } = context;
  const { service } = ports;
  // If the write was finished while the till was reading, the head may not have been there yet when it was looked up.
  const headId = customerId ?? ids.get(head);
  const belowHead = children.some(({ done }) => !done) ? await readChildren(head, service) : [];
  const belowParent = parent && !head.done ? await readChildren(parent, service) : [];
  for (const list of [belowHead, belowParent]) if ('kind' in list) return list;
  const stands = (below: typeof belowHead, one: Person) =>
    !('kind' in below) && below.some((held) => isPerson(held, one));
  // Nobody tells the place of a head without a parent, and a child may stand below it since an earlier write. So the
  // head counts as placed only when all its children are done.
  const isPlaced = parent ? stands(belowParent, head) : children.every((one) => one.done || stands(belowHead, one));
  const isHeadDone = headId !== undefined && (ours.has(head) || isPlaced);
  const left = withDone(payload, (one) => (one === head ? isHeadDone : ours.has(one) || stands(belowHead, one)));
  return membersLeft(left).length === 0
    ? readHead(left, { ...context, customerId: headId ?? null })
    : { kind: 'absent', payload: left, ...(left.head.done && headId !== undefined && { customerId: headId }) };
}

/** The one customer who holds a member's identifiers; `null` for nobody. If there are several, a person decides. */
async function findHolder(one: Person, { ports }: Context): Promise<number | null | Stopped> {
  const holders = await findHolders(ports.service, one.identifiers);
  if (holders.kind === 'failed') return { kind: 'unread', verdict: holders.verdict };
  const [holder, ...others] = holders.customerIds;
  if (others.length > 0) {
    return { kind: 'person', reason: 'person-decides', existingCustomerId: null, message: nameOf(one) };
  }
  return holder ?? null;
}

/** Everybody below this person, by their identifiers ("Get Customers (Group Loyalty)"). */
async function readChildren({ identifiers: [parent] }: Person, service: Service): Promise<readonly Held[] | Stopped> {
  const below: Held[] = [];
  if (!parent) return below;
  for await (const page of childrenPages(service, { parent })) {
    const verdict = classifyReading(page);
    if (verdict.kind === 'attention' && verdict.code !== null && notFoundCodes.has(verdict.code)) return below;
    if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
    below.push(...verdict.value.entity.customers.map(heldBy));
  }
  return below;
}

function isPerson(held: Held, { identifiers }: Person): boolean {
  return identifiers.some((sent) => held.some((one) => isSameIdentifier(one, sent)));
}
