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
  const present = await findPresent(payload, context);
  return present.kind === 'present' ? readPlaces(payload, context, present) : present;
}

/**
 * Customers who were registered before may also have stood in their places before, in another role. So a place says
 * nothing about our try. Setting it again does no harm.
 */
export function readAssociated(): Promise<Finding> {
  return Promise.resolve({ kind: 'absent' });
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

async function readPlaces(
  payload: GroupPayload,
  { customerId, ports: { service } }: Context,
  { ids, ours }: Present,
): Promise<Finding> {
  if (ours.size === 0) return { kind: 'absent' };
  const { head, parent, children } = payload;
  const headId = customerId ?? ids.get(head);
  const belowHead = children.some(({ done }) => !done) ? await readChildren(head, service) : [];
  const belowParent = parent && !head.done ? await readChildren(parent, service) : [];
  for (const list of [belowHead, belowParent]) if ('kind' in list) return list;
  const stands = (below: typeof belowHead, one: Person) =>
    !('kind' in below) && below.some((held) => isPerson(held, one));
  // Nobody tells the place of a head without a parent, and a child may stand below it since an earlier write. So the
  // head counts as placed only when all its children are done.
  const isHeadPlaced = parent ? stands(belowParent, head) : children.every((one) => one.done || stands(belowHead, one));
  const left = withDone(payload, (one) => ours.has(one) || (one === head ? isHeadPlaced : stands(belowHead, one)));
  return membersLeft(left).length === 0 && headId !== undefined
    ? { kind: 'applied', customerId: headId, warnings: [] }
    : { kind: 'absent', payload: left };
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
