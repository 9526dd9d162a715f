import type { Answer, Unanswered } from '../../capillary/answer.ts';
import { registerGroup, updateGroup } from '../../capillary/customer-groups.ts';
import type { GroupMember } from '../../capillary/wire/group.ts';
import type { SendMode } from '../../capillary/send-mode.ts';
import { type Context, type Sent, defineFoundingKind } from '../../outbox/kind.ts';
import { findHolders } from '../reading/find-holders.ts';
import { type AnsweredEntry, type Fate, fatesOf } from './fates.ts';
import { type GroupPayload, groupPayload, membersLeft, nameOf, withDone } from './payload.ts';
import { readAssociated, readRegistered } from './read.ts';
import { entriesOf } from './request.ts';

/** "Associate Customer with Customer/Hierarchy": who is not registered yet is, and all are put in their places. */
export const groupRegistration = defineFoundingKind({
  name: 'group-registration',
  payload: groupPayload,
  budget: 'registrations',
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'group-registration', draft }),
  send: async (payload, context) => {
    const { operation, mode, ports } = context;
    const isLate = (mode === 'replay' || operation.attempts > 0) && payload.undated !== true;
    const takenAtMs = isLate ? operation.createdAtMs : null;
    const sent = entriesOf(payload, { service: ports.service, takenAtMs });
    const answer = await registerGroup(
      ports.service,
      sent.map(({ request }) => request),
    );
    if (answer.kind !== 'accepted') return answer;
    const answered = answer.value.map(({ entity, childEntities, childFailureCount, errors, warnings }) => ({
      entity,
      children: childEntities,
      isWhole: childFailureCount === 0,
      errors,
      warnings,
    }));
    return sentOf(answer, { payload, context, fates: fatesOf(sent, answered) });
  },
  read: readRegistered,
});

/** "Update Association Details (for Customer/Company)": customers who are registered are put in their places. */
export const groupAssociation = defineFoundingKind({
  name: 'group-association',
  payload: groupPayload,
  budget: null,
  looksFirst: false,
  outline: ({ draft }) => ({ kind: 'group-association', draft }),
  send: async (payload, context) => {
    const { service } = context.ports;
    const sent = entriesOf(payload, { service, takenAtMs: null });
    const answer = await updateGroup(service, { request: sent.map(({ request }) => request) });
    if (answer.kind !== 'accepted') return answer;
    return sentOf(answer, { payload, context, fates: fatesOf(sent, answer.value.map(updated)) });
  },
  read: readAssociated,
});

/** An update answers the entry itself, and whom it was given for children: one who is not among them was not taken. */
function updated(entity: GroupMember): AnsweredEntry {
  const { childCustomers = [] } = entity.associationDetails ?? {};
  const children = childCustomers.map((child) => ({ ...child, errors: [], warnings: [] }));
  return { entity, children, isWhole: children.length === 0, errors: [], warnings: [] };
}

type Told = {
  readonly payload: GroupPayload;
  readonly context: Context & { readonly mode: SendMode };
  readonly fates: readonly Fate[];
};

/**
 * All taken, some, or none, by what the answer tells of each. Where it leaves one out, the outcome is not known, and is
 * read as a lost one is.
 */
async function sentOf(
  { facts }: Extract<Answer<unknown>, { kind: 'accepted' }>,
  { payload, context, fates }: Told,
): Promise<Answer<Sent>> {
  const unreadable: Unanswered = { kind: 'unreadable', retryAfterMs: null, facts };
  if (fates.some(({ kind }) => kind === 'untold')) return unreadable;
  const refused = fates.filter((fate) => fate.kind === 'refused');
  const errors = refused.map(({ error }) => error);
  if (refused.length === fates.length) return { kind: 'refused', errors, body: {}, retryAfterMs: null, facts };

  const left = withDone(payload, (one) => fates.some(({ kind, member }) => kind === 'taken' && member === one));
  const customerId = context.customerId ?? headIdIn(fates, payload) ?? (await findHead(left, context));
  const warnings = fates.flatMap((fate) => fate.warnings);
  if (refused.length > 0) {
    const message = refused.map(({ member }) => nameOf(member)).join(', ');
    const value = { kind: 'partly', customerId, code: errors[0]?.code ?? null, message, payload: left } as const;
    return { kind: 'accepted', value, warnings, facts };
  }
  if (customerId === null || membersLeft(left).length > 0) return unreadable;
  return { kind: 'accepted', value: { kind: 'whole', customerId, sideEffects: [] }, warnings, facts };
}

function headIdIn(fates: readonly Fate[], { head }: GroupPayload): number | undefined {
  return fates.find(({ kind, member }) => kind === 'taken' && member === head)?.id;
}

/** An update tells no ids, and a head that was done before is not told of again. */
async function findHead({ head }: GroupPayload, { ports }: Context): Promise<number | null> {
  if (!head.done) return null;
  const holders = await findHolders(ports.service, head.identifiers);
  return holders.kind === 'read' && holders.customerIds.length === 1 ? (holders.customerIds[0] ?? null) : null;
}
