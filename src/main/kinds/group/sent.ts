import type { Answer, Unanswered } from '../../capillary/answers/answer.ts';
import type { SendMode } from '../../capillary/send-mode.ts';
import type { Sent } from '../../outbox/finding.ts';
import type { Context } from '../../outbox/kind.ts';
import { findHolders } from '../reading/find-holders.ts';
import { isUnexplained } from '../sending/unexplained.ts';
import type { Fate } from './fates.ts';
import { type GroupPayload, membersLeft, nameOf, withDone } from './payload.ts';

type Told = {
  readonly payload: GroupPayload;
  readonly context: Context & { readonly mode: SendMode };
  readonly fates: readonly Fate[];
};

/**
 * All, some or none were taken, by what the answer says about each. If the answer leaves one out, or if the head is done
 * and nobody says who the head is, the outcome is unknown. It is then read like a lost answer.
 */
export async function sentOfGroup(
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
  if (left.head.done && customerId === null) return unreadable;
  const warnings = fates.flatMap((fate) => fate.warnings);
  const isNew = context.customerId === null && customerId !== null;
  if (isNew && isUnexplained({ id: customerId, warnings }, left.head.identifiers, context)) return unreadable;
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

/** An update tells no ids, and no answer names a head that was done before. So the till looks the head up. */
async function findHead({ head }: GroupPayload, { ports }: Context): Promise<number | null> {
  if (!head.done) return null;
  const holders = await findHolders(ports.service, head.identifiers);
  return holders.kind === 'read' && holders.customerIds.length === 1 ? (holders.customerIds[0] ?? null) : null;
}
