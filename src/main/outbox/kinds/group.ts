import { z } from 'zod';
import { identifier } from '#contract/customer.ts';
import { groupDraft } from '#contract/drafts/group.ts';
import type { Answer } from '../../capillary/answer.ts';
import { type GroupRequest, childrenPages, registerGroup, updateGroup } from '../../capillary/customer-groups.ts';
import type { Service } from '../../capillary/service.ts';
import type { GroupMember } from '../../capillary/wire/group.ts';
import { classifyReading } from '../classify.ts';
import { findHolders } from './find-holders.ts';
import { type Context, type Finding, type Sent, defineFoundingKind } from './kind.ts';
import { heldBy, isSameIdentifier } from './same-identifier.ts';

const member = z.object({
  firstName: z.string(),
  lastName: z.string(),
  /** As they go on the wire. */
  identifiers: z.array(identifier).min(1),
});
type Member = z.infer<typeof member>;

const payload = z.object({
  version: z.literal(1),
  draft: groupDraft,
  head: member,
  parent: member.nullable(),
  children: z.array(member),
});
export type GroupPayload = z.infer<typeof payload>;

/**
 * "Associate Customer with Customer/Hierarchy": who is not registered yet is, and all are associated. The service finds
 * who is registered, so what was taken in part may be sent again whole.
 */
export const groupRegistration = defineFoundingKind({
  name: 'group-registration',
  payload,
  budget: 'registrations',
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'group-registration', draft }),
  send: async (group, { ports: { service } }) => {
    const answer = await registerGroup(service, requestOf(group, service));
    if (answer.kind !== 'accepted') return answer;
    const [entry] = answer.value;
    const refused = entry?.childEntities.filter(({ errors }) => errors.length > 0) ?? [];
    const left = (entry?.childFailureCount ?? 0) > 0 || refused.length > 0;
    const partly = left ? (refused[0]?.errors[0] ?? {}) : null;
    return sentOf(answer, entry?.entity, partly && { code: partly.code ?? null, message: partly.message ?? '' });
  },
  read: readGroup,
});

/** "Update Association Details (for Customer/Company)". */
export const groupAssociation = defineFoundingKind({
  name: 'group-association',
  payload,
  budget: null,
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'group-association', draft }),
  send: async (group, context) => {
    const { service } = context.ports;
    const answer = await updateGroup(service, { request: requestOf(group, service) });
    if (answer.kind !== 'accepted') return answer;
    return sentOf(answer, { ...answer.value[0], id: answer.value[0]?.id ?? context.customerId ?? undefined });
  },
  read: readGroup,
});

/** The head's id is what makes the answer ours; errors beside it are the head's own. */
function sentOf(
  answer: Extract<Answer<unknown>, { kind: 'accepted' }>,
  head: Partial<GroupMember> | undefined,
  partly: Sent['partly'] | null = null,
): Answer<Sent> {
  const errors = (head?.errors ?? []).flatMap(({ code, message = '' }) =>
    code === undefined ? [] : [{ code, message }],
  );
  const { facts } = answer;
  if (errors.length > 0) return { kind: 'refused', errors, body: {}, retryAfterMs: null, facts };
  if (head?.id === undefined) return { kind: 'unreadable', retryAfterMs: null, facts };
  return { ...answer, value: { customerId: head.id, sideEffects: [], ...(partly && { partly }) } };
}

function requestOf({ draft, head, parent, children }: GroupPayload, service: Service): GroupRequest {
  const profilesOf = ({ firstName, lastName, identifiers }: Member) => {
    const { source, accountId } = service;
    return [{ firstName, lastName, identifiers, source, accountId }];
  };
  return [
    {
      profiles: profilesOf(head),
      loyaltyInfo: { loyaltyType: 'loyalty' },
      associatedWith: service.till,
      associationDetails: {
        hierarchyCode: draft.hierarchyCode,
        roleCode: draft.roleCode,
        childRoleCode: draft.childRoleCode,
        parentCustomer: parent ? { profiles: profilesOf(parent) } : undefined,
        childCustomers: children.length > 0 ? children.map((child) => ({ profiles: profilesOf(child) })) : undefined,
        fleetCompany: draft.companyExternalId === undefined ? undefined : { externalId: draft.companyExternalId },
      },
    },
  ];
}

/** Ours where the head is there, each child stands below it, and it stands below its parent. */
async function readGroup({ head, parent, children }: GroupPayload, { ports: { service } }: Context): Promise<Finding> {
  const holders = await findHolders(service, head.identifiers);
  if (holders.kind === 'failed') return { kind: 'unread', verdict: holders.verdict };
  const [customerId, ...others] = holders.customerIds;
  if (customerId === undefined) return { kind: 'absent' };
  if (others.length > 0) return { kind: 'person', reason: 'person-decides', existingCustomerId: customerId };
  const families = [
    ...(children.length > 0 ? [{ above: head, below: children }] : []),
    ...(parent ? [{ above: parent, below: [head] }] : []),
  ];
  for (const { above, below } of families) {
    const finding = await standBelow(above, below, service);
    if (finding !== true) return finding === false ? { kind: 'absent' } : finding;
  }
  return { kind: 'applied', customerId, warnings: [] };
}

async function standBelow(above: Member, below: readonly Member[], service: Service): Promise<boolean | Finding> {
  const [parent] = above.identifiers;
  if (!parent) return false;
  const held: ReturnType<typeof heldBy>[] = [];
  for await (const page of childrenPages(service, { parent })) {
    const verdict = classifyReading(page);
    if (verdict.kind !== 'applied') return { kind: 'unread', verdict };
    held.push(...verdict.value.entity.customers.map(heldBy));
  }
  return below.every(({ identifiers }) =>
    held.some((one) => identifiers.some((sent) => one.some((has) => isSameIdentifier(has, sent)))),
  );
}
